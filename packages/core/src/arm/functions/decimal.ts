/** A number by its decimal digits: `0.DIGITS × 10^point`, without leading or trailing zeros; zero has no digits. */
export interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  readonly point: number;
  /** Half way, it is rounded to the even digit, as .NET does with the exact value of a double; otherwise away from zero. */
  readonly even?: boolean;
}

export function decimalOfInteger(value: number | bigint): Decimal {
  const text = String(value < 0 ? -BigInt(value) : BigInt(value));
  return normal(value < 0, text, text.length);
}

/** Every digit of a double, which is a finite binary fraction. */
export function decimalOfDouble(value: number): Decimal {
  const negative = value < 0 || Object.is(value, -0);
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(value));
  const bits = view.getBigUint64(0);
  const raw = Number(bits >> 52n);
  const mantissa = (bits & ((1n << 52n) - 1n)) | (raw === 0 ? 0n : 1n << 52n);
  const exponent = BigInt((raw === 0 ? 1 : raw) - 1075);
  if (exponent >= 0n) {
    const text = String(mantissa << exponent);
    return { ...normal(negative, text, text.length), even: true };
  }
  const text = String(mantissa * 5n ** -exponent);
  return { ...normal(negative, text, text.length + Number(exponent)), even: true };
}

/** The shortest digits that read back as the same double. */
export function shortestDecimal(value: number): Decimal {
  const [mantissa, exponent] = Math.abs(value).toExponential().split('e') as [string, string];
  return normal(value < 0 || Object.is(value, -0), mantissa.replace('.', ''), Number(exponent) + 1);
}

/** Rounded to so many digits. */
export function rounded(number: Decimal, digits: number): Decimal {
  if (digits >= number.digits.length) return number;
  if (digits < 0) return normal(number.negative, '', 0);
  const kept = number.digits.slice(0, digits);
  if (!roundsUp(number, digits)) return normal(number.negative, kept, number.point);
  const up = String(BigInt(`1${kept}`) + 1n);
  // The leading 1 keeps zeros; a carry through every digit turns it into a 2.
  return up.startsWith('2') ? normal(number.negative, '1', number.point + 1) : normal(number.negative, up.slice(1), number.point);
}

function roundsUp({ digits, even }: Decimal, at: number): boolean {
  if (even && at === digits.length - 1 && digits[at] === '5') return at > 0 && Number(digits[at - 1]) % 2 === 1;
  return digits[at]! >= '5';
}

/** The digit at a place: 0 is the ones, 1 the tens, -1 the tenths. */
export function digitAt({ digits, point }: Decimal, place: number): string {
  return digits[point - 1 - place] ?? '0';
}

function normal(negative: boolean, text: string, point: number): Decimal {
  const leading = /^0*/.exec(text)![0].length;
  const digits = text.slice(leading).replace(/0+$/, '');
  return digits === '' ? { negative, digits: '', point: 0 } : { negative, digits, point: point - leading };
}
