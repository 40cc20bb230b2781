import type { Random } from '../differential/random.ts';

/** Texts that templates choke on, put where they don't belong. */
const HOSTILE = [
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  ',',
  ':',
  '//',
  '/*',
  '\\',
  '\u0000',
  '\uFEFF',
  '[[',
  ']]',
  '[]',
  '{}',
  'null',
  '1e999',
  '-0',
  '"__proto__"',
  '"constructor"',
  '"copy"',
  '"[parameters(\'a\')]"',
  '"[variables(\'x\')]"',
  '"[concat(\'',
  '"[if(true(), 1, nope())]"',
  '"[copyIndex()]"',
  '"[reference(\'a\')]"',
  "\"[resourceId('a/b', 'c')]\"",
  '"[range(0, 10000)]"',
  '"[deployment().properties.template]"',
  '99999999999999999999',
  '"[createArray(createArray(createArray()))]"',
  '"[json(\'{\')]"',
  '"[string(variables(\'x\'))]"',
] as const;

/** A text with one to four small things done to it: pieces cut out, doubled, swapped, or replaced by others and by hostile ones. */
export function mutated(text: string, other: string, random: Random): string {
  let result = text;
  for (let i = 1 + random.below(4); i > 0; i--) result = once(result, other, random);
  return result;
}

function once(text: string, other: string, random: Random): string {
  const at = random.below(text.length + 1);
  const length = random.weighted([
    [4, 1],
    [4, 8],
    [2, 80],
    [1, 2_000],
  ] as const);
  const end = Math.min(text.length, at + 1 + random.below(length));
  switch (random.below(7)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return text.slice(0, end) + text.slice(at);
    case 2:
      return text.slice(0, at) + random.pick(HOSTILE) + text.slice(at);
    case 3:
      return text.slice(0, at) + random.pick(HOSTILE) + text.slice(end);
    case 4: {
      const from = random.below(other.length + 1);
      return text.slice(0, at) + other.slice(from, from + length) + text.slice(end);
    }
    case 5:
      return swapStrings(text, random);
    default:
      return replaceString(text, random);
  }
}

/** Puts one string of the JSON in the place of another: what is valid JSON stays so. */
function swapStrings(text: string, random: Random): string {
  const strings = stringsOf(text, random);
  if (strings.length < 2) return text;
  const [from, to] = [random.pick(strings), random.pick(strings)];
  return text.slice(0, to.start) + text.slice(from.start, from.end) + text.slice(to.end);
}

function replaceString(text: string, random: Random): string {
  const strings = stringsOf(text, random);
  if (strings.length === 0) return text;
  const { start, end } = random.pick(strings);
  return text.slice(0, start) + random.pick(HOSTILE) + text.slice(end);
}

/** Some of the strings of a text, from a place in it on. */
function stringsOf(text: string, random: Random): { start: number; end: number }[] {
  const from = random.below(Math.max(1, text.length - 5_000));
  const part = text.slice(from, from + 20_000);
  return [...part.matchAll(/"(?:[^"\\\n]|\\.)*"/g)].map((m) => ({ start: from + m.index, end: from + m.index + m[0].length }));
}
