/**
 * Upper case as .NET's `ToUpperInvariant`: character by character, so that no text gets longer (`ß` stays `ß`).
 * https://learn.microsoft.com/dotnet/api/system.string.toupperinvariant
 */
export function upperCase(text: string): string {
  return ASCII.test(text) ? text.toUpperCase() : Array.from(text, upperOf).join('');
}

/** Lower case as .NET's `ToLowerInvariant`, likewise. */
export function lowerCase(text: string): string {
  return ASCII.test(text) ? text.toLowerCase() : Array.from(text, lowerOf).join('');
}

/** Order of two texts by code point, letters compared without case: .NET's `OrdinalIgnoreCase`. */
export function compareOrdinalIgnoreCase(a: string, b: string): number {
  const [x, y] = [Array.from(folded(a)), Array.from(folded(b))];
  const at = x.findIndex((character, i) => character !== y[i]);
  if (at < 0) return x.length - y.length;
  return (x[at]!.codePointAt(0) ?? 0) - (y[at]?.codePointAt(0) ?? -1);
}

/** The form in which `OrdinalIgnoreCase` compares: upper case, but `ſ` is no `S`. */
function folded(text: string): string {
  return ASCII.test(text) ? text.toUpperCase() : Array.from(text, (c) => (c === 'ſ' ? c : upperOf(c))).join('');
}

function upperOf(character: string): string {
  if (character === 'ı') return character;
  const upper = character.toUpperCase();
  if (upper.length === character.length) return upper;
  return GREEK_WITH_IOTA.test(character)
    ? character
        .normalize('NFD')
        .toUpperCase()
        .replace(/\u0399$/, '\u0345')
        .normalize('NFC')
    : character;
}

function lowerOf(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}

// oxlint-disable-next-line no-control-regex
const ASCII = /^[\u0000-\u007f]*$/;
/** Letters with an iota below, whose capital is one character in Unicode's simple mapping and two in the full one. */
const GREEK_WITH_IOTA = /^[\u1f80-\u1f87\u1f90-\u1f97\u1fa0-\u1fa7\u1fb3\u1fc3\u1ff3]$/;
