/** A double as .NET's shortest round-trip form: `1.5`, `1E+20`, `1E-07`. */
export function formatDouble(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  if (Object.is(value, -0)) return '-0';
  const [mantissa, exponentText] = value.toExponential().split('e') as [string, string];
  const exponent = Number(exponentText);
  if (exponent >= -5 && exponent < 15) return fixed(value);
  return `${mantissa}E${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

/** JavaScript writes small numbers with an exponent from 1e-7 on, .NET from 1e-5 on. */
function fixed(value: number): string {
  return String(value);
}
