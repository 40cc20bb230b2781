import { customNumber } from './custom-number-format.ts';
import { decimalOfDouble, decimalOfInteger, digitAt, rounded, shortestDecimal, type Decimal } from './decimal.ts';
import { formatDouble } from './number-text.ts';

/** More digits than anybody prints; .NET allows a thousand million. */
const MAX_PRECISION = 10_000;

/**
 * A number in a .NET format, in the invariant culture; `undefined`: not a format of that kind of number.
 * https://learn.microsoft.com/dotnet/standard/base-types/standard-numeric-format-strings
 */
export function formatNumber(value: number | bigint, isInteger: boolean, format: string): string | undefined {
  if (format === '') return isInteger ? String(value) : formatDouble(Number(value));
  if (typeof value === 'number' && !Number.isFinite(value)) return formatDouble(value);
  const [, letter, precisionText] = /^([a-zA-Z])([0-9]*)\0*$/.exec(format) ?? [];
  if (letter === undefined) return customNumber(custom(value, isInteger), format, isInteger);
  const precision = precisionText === '' ? undefined : Number(precisionText);
  if (precision !== undefined && precision > MAX_PRECISION) return undefined;
  return isInteger ? formatInteger(value, letter, precision) : formatFraction(Number(value), letter, precision);
}

function custom(value: number | bigint, isInteger: boolean): Decimal {
  return isInteger ? decimalOfInteger(value) : { ...rounded(decimalOfDouble(Number(value)), 15), even: false };
}

function formatInteger(value: number | bigint, letter: string, precision: number | undefined): string | undefined {
  switch (letter.toUpperCase()) {
    case 'D':
      return integerDigits(value, precision ?? 0);
    case 'X': {
      const hex = BigInt.asUintN(64, BigInt(value)).toString(16);
      return (letter === 'X' ? hex.toUpperCase() : hex).padStart(precision ?? 0, '0');
    }
    case 'B':
      return BigInt.asUintN(64, BigInt(value))
        .toString(2)
        .padStart(precision ?? 0, '0');
    case 'R':
      return integerDigits(value, 0);
    case 'G':
      return precision === undefined || precision === 0
        ? integerDigits(value, 0)
        : general(decimalOfInteger(value), precision, letter);
    default:
      return common(decimalOfInteger(value), letter, precision);
  }
}

function formatFraction(value: number, letter: string, precision: number | undefined): string | undefined {
  switch (letter.toUpperCase()) {
    case 'R':
      return general(shortestDecimal(value), 17, letter === 'R' ? 'E' : 'e');
    case 'G':
      if (precision === undefined || precision === 0) return general(shortestDecimal(value), 17, letter);
      return general(rounded(decimalOfDouble(value), precision), precision, letter);
    default:
      return common(decimalOfDouble(value), letter, precision);
  }
}

/** The formats that integers and doubles share. */
function common(number: Decimal, letter: string, precision: number | undefined): string | undefined {
  switch (letter.toUpperCase()) {
    case 'F':
      return signed(number, precision ?? 2, (n) => fixed(n, precision ?? 2, false));
    case 'N':
      return signed(number, precision ?? 2, (n) => fixed(n, precision ?? 2, true));
    case 'P':
      return signed(scaled(number, 2), precision ?? 2, (n) => `${fixed(n, precision ?? 2, true)} %`);
    case 'C': {
      const short = rounded(number, number.point + (precision ?? 2));
      const text = `¤${fixed(short, precision ?? 2, true)}`;
      return number.negative ? `(${text})` : text;
    }
    case 'E': {
      const short = rounded(number, (precision ?? 6) + 1);
      return `${minus(number)}${scientific(short, precision ?? 6, letter, 3)}`;
    }
    default:
      return undefined;
  }
}

function scaled(number: Decimal, by: number): Decimal {
  return number.digits === '' ? number : { ...number, point: number.point + by };
}

function signed(number: Decimal, decimals: number, write: (number: Decimal) => string): string {
  const short = rounded(number, number.point + decimals);
  return `${minus({ ...short, negative: number.negative })}${write(short)}`;
}

function minus({ negative }: Decimal): string {
  return negative ? '-' : '';
}

function integerDigits(value: number | bigint, width: number): string {
  const text = String(value);
  return text.startsWith('-') ? `-${text.slice(1).padStart(width, '0')}` : text.padStart(width, '0');
}

function fixed(number: Decimal, decimals: number, grouped: boolean): string {
  let whole = '';
  for (let place = Math.max(number.point, 1) - 1; place >= 0; place--) {
    whole += digitAt(number, place);
    if (grouped && place > 0 && place % 3 === 0) whole += ',';
  }
  let fraction = '';
  for (let place = 1; place <= decimals; place++) fraction += digitAt(number, -place);
  return decimals > 0 ? `${whole}.${fraction}` : whole;
}

function scientific({ digits, point }: Decimal, decimals: number, letter: string, width: number): string {
  const exponent = digits === '' ? 0 : point - 1;
  const fraction = digits.slice(1).padEnd(decimals, '0');
  const power = `${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(width, '0')}`;
  return `${digits[0] ?? '0'}${decimals > 0 ? `.${fraction}` : ''}${letter}${power}`;
}

/** `G`: plain as long as the digits last, else with an exponent. */
function general(exact: Decimal, precision: number, letter: string): string {
  const number = rounded(exact, precision > exact.digits.length ? exact.digits.length : precision);
  const e = letter === 'G' ? 'E' : letter === 'g' ? 'e' : letter;
  if (number.digits !== '' && (number.point > precision || number.point < -3)) {
    return `${minus(exact)}${scientific(number, number.digits.length - 1, e, 2)}`;
  }
  return `${minus(exact)}${fixed(number, Math.max(0, number.digits.length - number.point), false)}`;
}
