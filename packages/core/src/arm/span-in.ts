import type { Source, Span } from '../source/index.ts';

/**
 * The place in a file of a part of a string's value. Where escapes shift the text, or nothing says which part, it is the whole
 * string.
 */
export function spanIn({ start, end }: Span, value: string, part: Span | undefined, source: Source): Span {
  // An escaped expression (`[[…]`) has one more bracket in the file.
  const shift = end - start - value.length - 1;
  if (part === undefined || shift < 1 || shift > 2) return { start, end };
  const from = start + shift + part.start;
  const to = start + shift + part.end;
  const same = source.text.startsWith(value, start + shift);
  return same && to > from && to <= end ? { start: from, end: to } : { start, end };
}
