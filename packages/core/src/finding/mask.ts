/**
 * Replaces what looks like a secret by dots, one for each character, so that places in a text stay what they are: the values of
 * properties and parameters whose names say that they are secret, and passwords and keys in connection strings. Expressions that
 * only name something are left.
 */
export function mask(text: string): string {
  return SECRETS.reduce((masked, pattern) => masked.replace(pattern, hide), text);
}

const NAME =
  '(?:password|passwd|pwd|secret|token|connectionstring|credential|(?:account|access|shared|api|primary|secondary|private)key)';
const KEY = `"[^"\\\\]{0,80}?${NAME}[^"\\\\]{0,80}?"\\s{0,20}:\\s{0,20}`;
const VALUE = String.raw`"(?!\[(?:parameters|variables|reference)\([^()]*\)[^"(]*\]")((?:[^"\\]|\\.)+)`;

const SECRETS: readonly RegExp[] = [
  new RegExp(`(${KEY})${VALUE}`, 'gi'),
  new RegExp(`(${KEY}\\{[^{}]{0,200}?"(?:value|defaultValue)"\\s{0,20}:\\s{0,20})${VALUE}`, 'gi'),
  /((?:password|pwd|accountkey|sharedaccesskey|sharedaccesssignature|[?&]sig)=)([^;"'&\s]+)/gi,
];

/** Whether a property of that name holds a secret. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}

const SECRET_NAME = new RegExp(NAME, 'i');

function hide(whole: string, _before: string, secret: string): string {
  return whole.slice(0, whole.length - secret.length) + '•'.repeat(secret.length);
}
