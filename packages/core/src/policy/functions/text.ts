import { isNumber } from '../values.ts';
import { indexIgnoringCase } from './culture.ts';
import { asCount, asText, ofTexts, refuse, type FunctionTable } from './function.ts';

/** Functions of texts. Unlike those of templates, they compare without case. */
export const textFunctions: FunctionTable = {
  toLower: ofTexts(1, ([text]) => text!.toLowerCase()),
  toUpper: ofTexts(1, ([text]) => text!.toUpperCase()),
  trim: ofTexts(1, ([text]) => text!.trim()),
  startsWith: ofTexts(2, ([text, start]) => start === '' || indexIgnoringCase(text!, start!) === 0),
  endsWith: ofTexts(2, ([text, end]) => end === '' || text!.toLowerCase().endsWith(end!.toLowerCase())),
  replace: ofTexts(3, ([text, old, by]) => {
    if (old === '') return refuse('the text to be replaced is empty');
    const parts = splitIgnoringCase(text!, old!);
    const length = text!.length + parts.length * by!.length;
    return length > MAX_LENGTH ? refuse('the result is too long') : parts.join(by);
  }),
  split: {
    arity: [2, 2],
    evaluate: ([input, delimiter]) => {
      const text = asText(input);
      if (text === undefined) return refuse('it needs a text');
      if (input === null) return [];
      if (delimiter === null) return [text];
      const delimiters = (Array.isArray(delimiter) ? delimiter : [delimiter]).map(asText);
      if (delimiters.includes(undefined)) return refuse('its delimiter has to be a text or a list of texts');
      return splitByAny(
        text,
        (delimiters as string[]).filter((d) => d !== ''),
      );
    },
  },
  join: {
    arity: [2, 2],
    evaluate: ([list, delimiter]) => {
      const between = asText(delimiter);
      if (!Array.isArray(list) || between === undefined) return refuse('it needs a list of texts and a text');
      const texts = list.map(asText);
      if (texts.includes(undefined)) return refuse('the list has members that are no texts');
      const length = (texts as string[]).reduce((sum, text) => sum + text.length + between.length, 0);
      return length > MAX_LENGTH ? refuse('the result is too long') : texts.join(between);
    },
  },
  substring: {
    arity: [2, 3],
    evaluate: ([value, start, length]) => {
      const text = asText(value);
      const from = asCount(start);
      const count = length === undefined ? undefined : asCount(length);
      if (text === undefined || from === undefined || (length !== undefined && count === undefined))
        return refuse('it needs a text and integers');
      if (from < 0 || from > text.length || (count !== undefined && (count < 0 || from > text.length - count)))
        return refuse('it reaches beyond the text');
      return text.slice(from, count === undefined ? undefined : from + count);
    },
  },
  padLeft: {
    arity: [2, 3],
    evaluate: ([value, width, padding]) => {
      const text = isNumber(value) ? String(value) : asText(value);
      const [total, pad] = [asCount(width), padding === undefined || padding === null ? ' ' : padding];
      if (text === undefined || total === undefined || typeof pad !== 'string' || pad.length !== 1)
        return refuse('it needs a text, a width and one character');
      return total <= 0 || total > 16 ? refuse(`the width has to be between 1 and 16, not ${total}`) : text.padStart(total, pad);
    },
  },
};

/** Longer texts than this are no result of a rule that means well. */
export const MAX_LENGTH = 1_000_000;

function splitIgnoringCase(text: string, by: string): string[] {
  const [lower, lowerBy] = [text.toLowerCase(), by.toLowerCase()];
  if (lower.length !== text.length) return text.split(by);
  const parts: string[] = [];
  let from = 0;
  for (let at = lower.indexOf(lowerBy); at >= 0; at = lower.indexOf(lowerBy, from)) {
    parts.push(text.slice(from, at));
    from = at + by.length;
  }
  return [...parts, text.slice(from)];
}

function splitByAny(text: string, delimiters: readonly string[]): string[] {
  const parts: string[] = [];
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const found = delimiters.find((delimiter) => text.startsWith(delimiter, at));
    if (found === undefined) at += 1;
    else {
      parts.push(text.slice(from, at));
      at += found.length;
      from = at;
    }
  }
  return [...parts, text.slice(from)];
}
