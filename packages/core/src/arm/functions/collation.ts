/**
 * Order of texts in .NET's invariant culture, which is that of the Unicode root collation: letters before case (`a A ä b B`).
 * https://learn.microsoft.com/dotnet/standard/globalization-localization/culture-insensitive-string-operations
 */
const collator = new Intl.Collator('und', {
  sensitivity: 'variant',
  ignorePunctuation: false,
  numeric: false,
  caseFirst: 'false',
});

/** The same order without the difference between capital and small letters. */
const caseless = new Intl.Collator('und', { sensitivity: 'accent' });

/** Negative, zero or positive as the first text comes before, with or after the second. */
export function compareTexts(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Whether a text begins with another as people read it: without case, and without characters that don't show. */
export function beginsWith(text: string, part: string): boolean {
  const [whole, searched] = [folded(text), folded(part).text];
  return whole.text.startsWith(searched) && (searched === '' || !isMark(whole.text, searched.length));
}

/** Whether it ends so, likewise. */
export function finishesWith(text: string, part: string): boolean {
  return folded(text).text.endsWith(folded(part).text);
}

/** Where one text is first found in another, likewise; -1: nowhere. What doesn't show is found at the start. */
export function indexOfText(text: string, part: string): number {
  const [whole, searched] = [folded(text), folded(part).text];
  if (searched === '') return 0;
  for (let at = whole.text.indexOf(searched); at >= 0; at = whole.text.indexOf(searched, at + 1)) {
    if (isWhole(whole, at, at + searched.length)) return whole.starts[at]!;
  }
  return -1;
}

/** Where it is last found; nothing is found at the last character, what doesn't show after it. */
export function lastIndexOfText(text: string, part: string): number {
  if (part === '') return Math.max(0, text.length - 1);
  const [whole, searched] = [folded(text), folded(part).text];
  if (searched === '') return text.length;
  for (let at = whole.text.lastIndexOf(searched); at >= 0; at = at === 0 ? -1 : whole.text.lastIndexOf(searched, at - 1)) {
    if (isWhole(whole, at, at + searched.length)) return whole.starts[at]!;
  }
  return -1;
}

/** A text in the form in which it is searched, with the place that each of its units came from; -1 inside a character. */
interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
}

function folded(text: string): Folded {
  if (PLAIN.test(text)) return { text: text.toLowerCase(), starts: Array.from(text, (_, i) => i) };
  const starts: number[] = [];
  let out = '';
  let at = 0;
  for (const character of text) {
    const form = foldedCharacter(character);
    for (let i = 0; i < form.length; i++) starts.push(i === 0 ? at : -1);
    out += form;
    at += character.length;
  }
  return { text: out, starts };
}

/** Compatible characters are the same, but for their width, and the long s. */
function foldedCharacter(character: string): string {
  if (caseless.compare(character, '') === 0) return '';
  if (KEPT.test(character)) return character.toLowerCase();
  return character.normalize('NFKD').toLowerCase().replaceAll('ς', 'σ');
}

/** Whether a place in the folded text is made of whole characters, with all that belongs to the last of them. */
function isWhole({ text, starts }: Folded, from: number, to: number): boolean {
  return (
    starts[from] !== -1 && (from === 0 || !isMark(text, from)) && (to === text.length || (starts[to] !== -1 && !isMark(text, to)))
  );
}

function isMark(text: string, at: number): boolean {
  return /^\p{M}/u.test(text.slice(at, at + 2));
}

/** Printable ASCII. */
const PLAIN = /^[\t-\r\u0020-\u007e]*$/;
const KEPT = /^[ſ\uff00-\uffef]$/;
