/**
 * A double as Azure writes it: the shortest digits that give the same double, as a plain number from 0.0001 up to 17 digits, else
 * with an exponent (`1E+17`, `1E-05`).
 */
export function formatDouble(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const [mantissa, exponentText] = value.toExponential().split('e') as [string, string];
  const exponent = Number(exponentText);
  if (exponent >= -4 && exponent < 17) return String(value);
  return `${mantissa}E${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

/** The same in JSON: what has no fraction gets one, so that it stays a double; what isn't a number is a string. */
export function doubleInJson(value: number): string {
  const text = formatDouble(value);
  if (!Number.isFinite(value)) return `"${text}"`;
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}
