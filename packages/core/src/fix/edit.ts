import type { Source } from '../source/index.ts';

/** Text to put in the place of a range of a source. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text of a source with edits, which don't overlap. */
export function applied({ text }: Pick<Source, 'text'>, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of inOrder(edits)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

export function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return edits.toSorted((a, b) => a.start - b.start);
}

/** Properties to add to an object: a value, or more of them below. */
export type Members = Map<string, Plain | Members>;

/** What a fix may write. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/** How a language writes what is put into its text. */
export interface Notation {
  /** A value that can stand anywhere, on one line. */
  value(value: Plain): string;
  name(name: string): string;
  /** What stands between members on different lines. */
  readonly separator: ',' | '';
}

/** An object as it stands in a text: with its braces, and where its last member ends. */
export interface Braces {
  readonly start: number;
  readonly end: number;
  /** Absent where it is empty. */
  readonly lastEnd: number | undefined;
}

/**
 * The edit that adds members at the end of an object: a line each with the indentation of the neighbours, or in the same line
 * where the object is written on one. Comments behind the last member stay with it.
 */
export function addMembers({ text }: Pick<Source, 'text'>, braces: Braces, members: Members, notation: Notation): Edit {
  const { start, end, lastEnd = start + 1 } = braces;
  const between = text.slice(lastEnd, end - 1);
  const isEmpty = braces.lastEnd === undefined;
  const outer = indentation(text, start);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const isOneLine = !text.slice(start, end).includes('\n') && !isEmpty;
  if (isOneLine) {
    const comma = hasComma(between) ? between.trimEnd() : ',';
    const added = [...members].map(([name, value]) => `${notation.name(name)}: ${inline(value, notation)}`).join(', ');
    return { start: lastEnd, end: end - 1, text: `${comma} ${added}${/\s*$/.exec(between)![0]}` };
  }
  const step = stepOf(text);
  const inner = isEmpty ? outer + step : indentation(text, memberStart(text, start));
  const { separator } = notation;
  const comma = isEmpty || separator === '' || hasComma(between) ? '' : separator;
  const lines = [...members].map(
    ([name, value]) => `${inner}${notation.name(name)}: ${block(value, notation, inner, step, eol)}`,
  );
  return {
    start: lastEnd,
    end: end - 1,
    text: `${comma}${between.trimEnd()}${eol}${lines.join(`${separator}${eol}`)}${eol}${outer}`,
  };
}

function inline(value: Plain | Members, notation: Notation): string {
  if (!(value instanceof Map)) return notation.value(value);
  return `{ ${[...value].map(([name, member]) => `${notation.name(name)}: ${inline(member, notation)}`).join(', ')} }`;
}

function block(value: Plain | Members, notation: Notation, indent: string, step: string, eol: string): string {
  if (!(value instanceof Map)) return notation.value(value);
  const inner = indent + step;
  const lines = [...value].map(
    ([name, member]) => `${inner}${notation.name(name)}: ${block(member, notation, inner, step, eol)}`,
  );
  return `{${eol}${lines.join(`${notation.separator}${eol}`)}${eol}${indent}}`;
}

/** Whether a comma stands in what is otherwise space and comments. */
function hasComma(between: string): boolean {
  return between.replace(/\/\/[^\r\n]*|\/\*[^]*?\*\//g, '').includes(',');
}

/** The white space at the start of the line that an offset is in. */
function indentation(text: string, offset: number): string {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(line, line + 200))![0];
}

/** Where the first thing behind an opening brace begins. */
function memberStart(text: string, start: number): number {
  const rest = text.slice(start + 1);
  return start + 1 + rest.length - rest.trimStart().length;
}

/** The indentation that the text uses: that of its first line that has any. */
function stepOf(text: string): string {
  return /^(\t| {1,8})(?=\S)/m.exec(text)?.[1] ?? '  ';
}
