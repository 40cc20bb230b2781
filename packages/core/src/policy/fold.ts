/**
 * A text in the form in which texts are compared without case: lower case, and what lower case doesn't bring together (`ß`
 * and `SS`, `ﬃ` and `FFI`) by way of upper case, as .NET's invariant culture has it.
 * https://learn.microsoft.com/dotnet/standard/base-types/best-practices-strings
 */
export function fold(text: string): string {
  return isAscii(text) ? text.toLowerCase() : text.toUpperCase().toLowerCase();
}

/** Whether two texts are the same but for case. */
export function sameText(a: string, b: string): boolean {
  return a === b || fold(a) === fold(b);
}

/** A comparison with one text, made for being asked often. */
export function comparedWith(text: string): (other: string) => boolean {
  const folded = fold(text);
  if (CAN_BE_SHORTER.test(folded)) return (other) => other === text || fold(other) === folded;
  const { length } = text;
  return (other) => other === text || (other.length === length && other.toLowerCase() === folded);
}

/** Texts that another text of a different length can be equal to: `straße` is `strasse`. */
const CAN_BE_SHORTER = /ff|fi|fl|st|ss|[^\u0020-\u007e]/;

export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
