import { encodeUtf8 } from './bytes.ts';

/**
 * The 64-bit Murmur hash behind `uniqueString` and `templateHash`, as its two 32-bit halves. Microsoft doesn't document it;
 * it is public in https://github.com/Azure/terraform-provider-azapi (internal/services/functions/unique_string_function.go).
 */
export function murmurHash64(text: string): { readonly high: number; readonly low: number } {
  const bytes = encodeUtf8(text);
  const { length } = bytes;
  let h1 = 0;
  let h2 = 0;
  let at = 0;
  for (; at + 7 < length; at += 8) {
    h1 = rotate(h1 ^ mix1(word(bytes, at)), 19);
    h1 = (Math.imul(h1 + h2, 5) + 1444728091) | 0;
    h2 = rotate(h2 ^ mix2(word(bytes, at + 4)), 13);
    h2 = (Math.imul(h2 + h1, 5) + 197830471) | 0;
  }
  if (at < length) h1 ^= mix1(word(bytes, at));
  if (at + 4 < length) h2 ^= mix2(word(bytes, at + 4));
  h1 = (h1 ^ length) | 0;
  h2 = (h2 ^ length) | 0;
  h1 = (h1 + h2) | 0;
  h2 = (h2 + h1) | 0;
  h1 = finish(h1);
  h2 = finish(h2);
  h1 = (h1 + h2) | 0;
  h2 = (h2 + h1) | 0;
  return { high: h2 >>> 0, low: h1 >>> 0 };
}

/** Four bytes, the lowest first; what lies beyond the end is 0. */
function word(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
}

function mix1(k: number): number {
  return Math.imul(rotate(Math.imul(k, C1), 15), C2);
}

function mix2(k: number): number {
  return Math.imul(rotate(Math.imul(k, C2), 17), C1);
}

function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

const C1 = 597399067;
const C2 = 2869860233;
