/** An address by its number, of 32 or 128 bits. */
export interface Address {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

/** An address in any of the forms that .NET's `IPAddress.Parse` knows; `undefined`: it is none. */
export function parseAddress(text: string): Address | undefined {
  return text.includes(':') ? parseIPv6(text) : parseIPv4(text);
}

export function formatAddress({ bits, value }: Address): string {
  return bits === 32 ? dotted(value) : formatIPv6(value);
}

/** One to four numbers, the last of which fills what is left; a leading zero makes one octal. */
function parseIPv4(text: string): Address | undefined {
  const parts = text.split('.');
  if (parts.length > 4 || !parts.every((part) => /^(?:0[0-7]{0,11}|[1-9][0-9]{0,9})$/.test(part))) return undefined;
  const numbers = parts.map((part) => (part.length > 1 && part.startsWith('0') ? BigInt(`0o${part}`) : BigInt(part)));
  const last = numbers.pop()!;
  if (numbers.some((number) => number > 255n) || last >= 1n << BigInt(8 * (4 - numbers.length))) return undefined;
  const value = numbers.reduce((sum, number, i) => sum + (number << BigInt(8 * (3 - i))), last);
  return { bits: 32, value };
}

/** https://www.rfc-editor.org/rfc/rfc4291#section-2.2 */
function parseIPv6(text: string): Address | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [before, after] = halves.map(wordsOf);
  if (before === undefined || (halves.length === 2 && after === undefined)) return undefined;
  const missing = 8 - before.length - (after?.length ?? 0);
  if (halves.length === 2 ? missing < 0 : missing !== 0) return undefined;
  const words = [...before, ...Array<bigint>(missing).fill(0n), ...(after ?? [])];
  return { bits: 128, value: words.reduce((sum, word) => (sum << 16n) + word, 0n) };
}

function wordsOf(text: string): bigint[] | undefined {
  if (text === '') return [];
  const words: bigint[] = [];
  const parts = text.split(':');
  for (const [i, part] of parts.entries()) {
    if (/^[0-9a-fA-F]{1,4}$/.test(part)) words.push(BigInt(`0x${part}`));
    else {
      const embedded = i === parts.length - 1 && /^\d+(?:\.\d+){3}$/.test(part) ? parseIPv4(part) : undefined;
      if (embedded === undefined) return undefined;
      words.push(embedded.value >> 16n, embedded.value & 0xffffn);
    }
  }
  return words;
}

function dotted(value: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join('.');
}

/** The longest run of zeros, of two words or more, is left out; embedded IPv4 addresses are written with dots. */
function formatIPv6(value: bigint): string {
  const words = Array.from({ length: 8 }, (_, i) => (value >> BigInt(16 * (7 - i))) & 0xffffn);
  const dots = hasIPv4(words) ? dotted(value & 0xffffffffn) : undefined;
  const shown = dots === undefined ? words : words.slice(0, 6);
  const { start, length } = longestZeros(shown);
  const text = (part: readonly bigint[]): string => part.map((word) => word.toString(16)).join(':');
  const whole = length < 2 ? text(shown) : `${text(shown.slice(0, start))}::${text(shown.slice(start + length))}`;
  return dots === undefined ? whole : `${whole}${whole.endsWith(':') ? '' : ':'}${dots}`;
}

function longestZeros(words: readonly bigint[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  for (let start = 0; start < words.length; start++) {
    let length = 0;
    while (words[start + length] === 0n) length += 1;
    if (length > best.length) best = { start, length };
    start += length;
  }
  return best;
}

/** The forms in which .NET shows an IPv4 address inside: compatible, mapped, translated, ISATAP. */
function hasIPv4(words: readonly bigint[]): boolean {
  const [fourth, fifth, sixth] = [words[4], words[5], words[6]];
  if (fourth === 0n && fifth === 0x5efen) return true;
  if (words.slice(0, 4).some((word) => word !== 0n) || sixth === 0n) return false;
  return fourth === 0n ? fifth === 0n || fifth === 0xffffn : fourth === 0xffffn && fifth === 0n;
}
