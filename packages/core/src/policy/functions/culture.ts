import { fold, isAscii } from '../fold.ts';

/**
 * Texts compared without case as .NET's invariant culture does it, where `ß` and `ss` are the same but for their case.
 * https://learn.microsoft.com/dotnet/api/system.stringcomparison
 */
export function indexIgnoringCase(text: string, part: string): number {
  if (part === '') return 0;
  if (isPlain(text, part)) return text.toLowerCase().indexOf(part.toLowerCase());
  const folded = fold(part);
  for (let at = 0; at < text.length; at++) if (fold(text.slice(at, at + part.length * 2)).startsWith(folded)) return at;
  return -1;
}

export function lastIndexIgnoringCase(text: string, part: string): number {
  if (part === '') return text.length;
  if (isPlain(text, part)) return text.toLowerCase().lastIndexOf(part.toLowerCase());
  const folded = fold(part);
  for (let at = text.length - 1; at >= 0; at--) if (fold(text.slice(at, at + part.length * 2)).startsWith(folded)) return at;
  return -1;
}

/** Whether lower case changes no lengths, so that positions stay. */
function isPlain(text: string, part: string): boolean {
  return isAscii(text) && isAscii(part);
}
