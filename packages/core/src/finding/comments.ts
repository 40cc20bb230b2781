import type { Source, Span } from '../source/index.ts';

/** A comment in a template, without its slashes and stars. */
export interface Comment {
  readonly text: string;
  readonly span: Span;
}

/** The comments of a text in JSON, or in any language with comments like it and strings in quotes: what is in a string is none. */
export function* commentsOf({ text }: Source): Generator<Comment> {
  for (const match of text.matchAll(TOKEN)) {
    const [whole] = match;
    if (!whole.startsWith('/')) continue;
    const inner = whole.startsWith('//') ? whole.slice(2) : whole.replace(/^\/\*|\*\/$/g, '');
    yield { text: inner.trim(), span: { start: match.index, end: match.index + whole.length } };
  }
}

/** A string, or a comment to the end of its line or to its own end. */
const TOKEN = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$)/g;
