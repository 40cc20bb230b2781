/**
 * Upper case as .NET's `ToUpperInvariant`: character by character, so that no text gets longer (`ß` stays `ß`).
 * https://learn.microsoft.com/dotnet/api/system.string.toupperinvariant
 */
export function upperCase(text: string): string {
  const upper = text.toUpperCase();
  return upper.length === text.length && ASCII.test(text) ? upper : Array.from(text, (c) => simple(c, c.toUpperCase())).join('');
}

/** Lower case as .NET's `ToLowerInvariant`, likewise. */
export function lowerCase(text: string): string {
  return ASCII.test(text) ? text.toLowerCase() : Array.from(text, (c) => simple(c, c.toLowerCase())).join('');
}

function simple(character: string, mapped: string): string {
  return mapped.length === character.length ? mapped : character;
}

// oxlint-disable-next-line no-control-regex
const ASCII = /^[\u0000-\u007f]*$/;
