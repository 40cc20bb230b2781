import type { Diagnostic, Source, Span } from '../../source/index.ts';
import { lex } from './lexer.ts';
import { bicepError } from './messages.ts';
import type { Identifier, Missing, Node } from './nodes.ts';
import type { Token, TokenKind, Trivia } from './token.ts';

/** What the grammar wanted where it found something else. Thrown by a rule, caught by `recover` of the rule around it; never leaves the parser. */
class Expectation extends Error {
  readonly span: Span;
  readonly code: string;

  constructor(span: Span, code: string, message: string) {
    super(message);
    this.span = span;
    this.code = code;
  }
}

/** A diagnostic in waiting: code and message. */
export type Expected = readonly [code: string, message: string];

export const character = (text: string): Expected => ['BCP018', `Expected the "${text}" character at this location.`];
const keyword = (text: string): Expected => ['BCP012', `Expected the "${text}" keyword at this location.`];

/** Nested deeper than this, a text is no longer read: it keeps every recursion over the tree within any stack. */
const MAX_DEPTH = 200;

/** Reads tokens, reports what is missing, and finds the place to read on. */
export abstract class TokenStream {
  readonly source: Source;
  readonly diagnostics: Diagnostic[] = [];
  readonly lexical: readonly Diagnostic[];
  readonly trivia: readonly Trivia[];
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;

  constructor(source: Source) {
    this.source = source;
    const lexing = lex(source);
    this.tokens = lexing.tokens;
    this.trivia = lexing.trivia;
    this.lexical = lexing.diagnostics;
  }

  protected peek(): Token {
    return this.tokens[this.at]!;
  }

  /** The token `count` further on, or the last one. */
  protected ahead(count: number): Token {
    return this.tokens[Math.min(this.at + count, this.tokens.length - 1)]!;
  }

  /** The next token that is no line end, after `count` tokens. */
  protected peekPastNewLines(count = 0): Token {
    let offset = count;
    while (this.ahead(offset).kind === 'newLine') offset += 1;
    return this.ahead(offset);
  }

  protected read(): Token {
    const token = this.peek();
    if (this.at < this.tokens.length - 1) this.at += 1;
    return token;
  }

  protected atEnd(): boolean {
    return this.peek().kind === 'end';
  }

  protected check(...kinds: readonly TokenKind[]): boolean {
    const { kind } = this.peek();
    return kind !== 'end' && kinds.includes(kind);
  }

  protected checkKeyword(text: string, token: Token = this.peek()): boolean {
    return token.kind === 'identifier' && token.text === text;
  }

  protected expect(kind: TokenKind, expected: Expected): Token {
    if (this.check(kind)) return this.read();
    return this.fail(expected);
  }

  protected expectKeyword(text: string, expected: Expected = keyword(text)): Token {
    if (this.checkKeyword(text)) return this.read();
    return this.fail(expected);
  }

  protected identifier(expected: Expected): Identifier {
    const { start, end, text } = this.expect('identifier', expected);
    return { kind: 'identifier', name: text!, valid: true, start, end };
  }

  protected identifierOrMissing(expected: Expected): Identifier {
    if (this.check('identifier')) return this.identifier(expected);
    return { ...this.missingHere(expected), kind: 'identifier', name: '<missing>', valid: false };
  }

  protected skipNewLines(): void {
    while (this.check('newLine')) this.read();
  }

  protected fail(expected: Expected, span: Span = this.peek()): never {
    // At a line end, the diagnostic stands behind the last character of the line and not on the lines below.
    const end =
      this.source.text.charCodeAt(span.start) === 10 || this.source.text.charCodeAt(span.start) === 13 ? span.start : span.end;
    throw new Expectation({ start: span.start, end }, expected[0], expected[1]);
  }

  protected report(span: Span, [code, message]: Expected): void {
    this.diagnostics.push(bicepError(this.source, { start: span.start, end: span.end }, code, message));
  }

  protected missing(span: Span, parts: readonly Node[] = []): Missing {
    return { kind: 'missing', parts, start: span.start, end: span.end };
  }

  /** Nothing, where something is expected. */
  protected missingHere(expected?: Expected): Missing {
    const { start } = this.peek();
    const missing = this.missing({ start, end: start });
    if (expected) this.report(missing, expected);
    return missing;
  }

  /** The end of the last token read. */
  protected lastEnd(): number {
    return this.at === 0 ? 0 : this.tokens[this.at - 1]!.end;
  }

  /**
   * Applies a rule. Where it fails, everything up to one of the terminators becomes a `Missing`, what the rule reported
   * meanwhile is forgotten, and the failure is reported once, unless something just before is already known to be missing.
   */
  protected recover<T>(rule: () => T, suppress: boolean, terminators: readonly TokenKind[], consume = false): T | Missing {
    const start = this.at;
    const mark = this.diagnostics.length;
    const { depth } = this;
    try {
      return rule();
    } catch (failure) {
      if (!(failure instanceof Expectation)) throw failure;
      this.depth = depth;
      this.diagnostics.length = mark;
      if (!suppress) this.report(failure.span, [failure.code, failure.message]);
      return this.skipTo(start, undefined, terminators, consume);
    }
  }

  /** Skips from a token on to one of the terminators. */
  protected skipTo(start: number, expected: Expected | undefined, terminators: readonly TokenKind[], consume = false): Missing {
    while (!this.atEnd() && !this.check(...terminators)) this.read();
    const skipped = this.missing(this.spanFrom(start));
    if (expected) this.report(skipped, expected);
    if (consume && !this.atEnd()) this.read();
    return skipped;
  }

  /** Where reading stands, for `skipTo`. */
  protected position(): number {
    return this.at;
  }

  private spanFrom(start: number): Span {
    const first = this.tokens[start]!;
    return { start: first.start, end: this.at > start ? this.tokens[this.at - 1]!.end : first.start };
  }

  /** Applies a rule one level deeper. */
  protected nested<T>(rule: () => T): T {
    if (this.depth >= MAX_DEPTH) this.fail(['bicep/too-deep', `Expressions nested more than ${MAX_DEPTH} deep are not read.`]);
    this.depth += 1;
    const result = rule();
    this.depth -= 1;
    return result;
  }

  /** A chain like `a.b.c` or `a + b + c` is nested too, though it is read by a loop. */
  protected checkChain(length: number): void {
    if (length > 2 * MAX_DEPTH) this.fail(['bicep/too-deep', `Chains of more than ${2 * MAX_DEPTH} operators are not read.`]);
  }
}

/** Whether there is nothing at all where a node should be: what follows is then missing too, and saying so once is enough. */
export function isAbsent(node: Node): boolean {
  const missing = node.kind === 'missing' || (node.kind === 'identifier' && !node.valid);
  return missing && node.start === node.end;
}
