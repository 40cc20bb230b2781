import type { Diagnostic, Source } from '../../source/index.ts';
import { bicepError } from './messages.ts';
import type { Punctuation, Token, TokenKind, Trivia } from './token.ts';

export interface Lexing {
  /** Ends with a token of kind `end`. */
  readonly tokens: readonly Token[];
  readonly trivia: readonly Trivia[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The tokens of a Bicep text. Line ends are tokens, because they end statements; comments and directives are set aside.
 * Any text has tokens: what can't be read is reported and passed over.
 * https://learn.microsoft.com/azure/azure-resource-manager/bicep/file
 */
export function lex(source: Source): Lexing {
  return new Lexer(source).lex();
}

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const DOLLAR = 36;
const APOSTROPHE = 39;
const ASTERISK = 42;
const SLASH = 47;
const BACKSLASH = 92;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const HASH = 35;

const MAX_IDENTIFIER_LENGTH = 255;
const DIRECTIVES = ['disable-next-line', 'disable-diagnostics', 'restore-diagnostics'] as const;
const KEYWORDS: Readonly<Record<string, TokenKind>> = { true: 'true', false: 'false', null: 'null' };
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\', "'": "'", $: '$' };
const ESCAPE_NAMES = `"\\$", "\\'", "\\\\", "\\n", "\\r", "\\t", "\\u{...}"`;

/** Longest first. */
const PUNCTUATION: readonly Punctuation[] = [
  ...(['...', '??', '::', '!=', '!~', '<=', '>=', '==', '=~', '=>', '&&', '||'] as const),
  ...([
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '@',
    ',',
    '.',
    '?',
    ':',
    ';',
    '+',
    '-',
    '%',
    '*',
    '/',
    '^',
    '!',
    '<',
    '>',
    '=',
    '|',
  ] as const),
];
const PUNCTUATION_BY_FIRST = new Map<number, Punctuation[]>();
for (const text of PUNCTUATION) {
  const first = text.charCodeAt(0);
  PUNCTUATION_BY_FIRST.set(first, [...(PUNCTUATION_BY_FIRST.get(first) ?? []), text]);
}

/** What a closing brace may close while a string is open: a hole of that string, or an object inside the hole. */
interface Hole {
  readonly object: boolean;
  readonly multiline: boolean;
  /** How many `$` open a hole of this string. */
  readonly dollars: number;
}

class Lexer {
  private readonly source: Source;
  private readonly text: string;
  private readonly tokens: Token[] = [];
  private readonly trivia: Trivia[] = [];
  private readonly diagnostics: Diagnostic[] = [];
  private readonly holes: Hole[] = [];
  private at = 0;

  constructor(source: Source) {
    this.source = source;
    this.text = source.text;
  }

  lex(): Lexing {
    if (this.text.charCodeAt(0) === 0xfeff) this.at = 1;
    for (;;) {
      const commented = this.skipTrivia();
      const token = this.token();
      this.tokens.push(commented ? { ...token, commented } : token);
      if (token.kind === 'end') return { tokens: this.tokens, trivia: this.trivia, diagnostics: this.diagnostics };
    }
  }

  private token(): Token {
    const start = this.at;
    const c = this.text.charCodeAt(start);
    if (start >= this.text.length) return { kind: 'end', start, end: start };
    if (isIdentifierStart(c)) return this.identifier();
    if (c === LINE_FEED || c === CARRIAGE_RETURN) return this.newLine();
    if (isDigit(c)) {
      while (isDigit(this.text.charCodeAt(this.at))) this.at += 1;
      return { kind: 'integer', start, end: this.at, text: this.text.slice(start, this.at) };
    }
    if (c === APOSTROPHE) {
      return this.text.startsWith("'''", start) ? this.multilineString(0) : this.singleLineString(true);
    }
    if (c === DOLLAR) return this.dollars();
    if (c === OPEN_BRACE && this.holes.length > 0) this.holes.push({ object: true, multiline: false, dollars: 0 });
    if (c === CLOSE_BRACE && this.holes.length > 0) return this.closeBrace();
    return this.punctuation(c);
  }

  private punctuation(c: number): Token {
    const start = this.at;
    const kind = PUNCTUATION_BY_FIRST.get(c)?.find((text) => this.text.startsWith(text, start));
    if (kind === undefined) return this.unrecognized(start + 1);
    this.at += kind.length;
    return { kind, start, end: this.at };
  }

  private unrecognized(end: number): Token {
    const start = this.at;
    this.at = end;
    const text = this.text.slice(start, end);
    if (text === '"') {
      this.report(
        'BCP103',
        `The following token is not recognized: "${text}". Strings are defined using single quotes in bicep.`,
        start,
        end,
      );
    } else {
      this.report('BCP001', `The following token is not recognized: "${text}".`, start, end);
    }
    return { kind: 'unrecognized', start, end };
  }

  private identifier(): Token {
    const start = this.at;
    while (isIdentifierPart(this.text.charCodeAt(this.at))) this.at += 1;
    const text = this.text.slice(start, this.at);
    const keyword = Object.hasOwn(KEYWORDS, text) ? KEYWORDS[text] : undefined;
    if (keyword !== undefined) return { kind: keyword, start, end: this.at };
    if (text.length > MAX_IDENTIFIER_LENGTH) {
      const message = `The identifier exceeds the limit of ${MAX_IDENTIFIER_LENGTH}. Reduce the length of the identifier.`;
      this.report('BCP024', message, start, this.at);
    }
    return { kind: 'identifier', start, end: this.at, text };
  }

  /** Line ends directly after one another are one token. Inside a hole of a string, the first one ends all open strings. */
  private newLine(): Token {
    const start = this.at;
    if (this.holes.length > 0) {
      this.holes.length = 0;
      this.report('BCP004', UNTERMINATED_BY_LINE, start, start);
      return { kind: 'stringRight', start, end: start };
    }
    while (isNewLine(this.text.charCodeAt(this.at))) this.at += 1;
    return { kind: 'newLine', start, end: this.at };
  }

  /** `$'''`, with any number of `$`, opens a multi-line string with holes. */
  private dollars(): Token {
    const start = this.at;
    let end = start;
    while (this.text.charCodeAt(end) === DOLLAR) end += 1;
    return this.text.startsWith("'''", end) ? this.multilineString(end - start) : this.unrecognized(end);
  }

  private closeBrace(): Token {
    const hole = this.holes.at(-1)!;
    if (!hole.object)
      return hole.multiline ? this.multilinePiece(hole.dollars, this.at + 1, false) : this.singleLineString(false);
    this.holes.pop();
    this.at += 1;
    return { kind: '}', start: this.at - 1, end: this.at };
  }

  private multilineString(dollars: number): Token {
    return this.multilinePiece(dollars, this.at + dollars + 3, true);
  }

  private multilinePiece(dollars: number, contentStart: number, first: boolean): Token {
    const { text } = this;
    const start = this.at;
    const from = first ? contentStart + leadingLineEnd(text, contentStart) : contentStart;
    let at = contentStart;
    while (at < text.length) {
      const c = text.charCodeAt(at);
      if (c !== DOLLAR && c !== APOSTROPHE) {
        at += 1;
        continue;
      }
      const runStart = at;
      while (text.charCodeAt(at) === c) at += 1;
      if (c === APOSTROPHE && at - runStart >= 3) {
        this.at = at;
        if (!first) this.holes.pop();
        return { kind: first ? 'string' : 'stringRight', start, end: at, text: text.slice(Math.min(from, at - 3), at - 3) };
      }
      if (c === DOLLAR && dollars > 0 && at - runStart >= dollars && text.charCodeAt(at) === OPEN_BRACE) {
        this.at = at + 1;
        if (first) this.holes.push({ object: false, multiline: true, dollars });
        return { kind: first ? 'stringLeft' : 'stringMiddle', start, end: this.at, text: text.slice(from, at - dollars) };
      }
    }
    this.at = at;
    this.report('BCP140', `The multi-line string at this location is not terminated. Terminate it with "'''".`, start, at);
    if (!first) this.holes.pop();
    return { kind: first ? 'string' : 'stringRight', start, end: at };
  }

  private singleLineString(first: boolean): Token {
    const { text } = this;
    const start = this.at;
    let from = start + 1;
    let at = from;
    let value = '';
    let malformed = false;
    for (;;) {
      const c = text.charCodeAt(at);
      if (at >= text.length || isNewLine(c)) {
        const ended = at >= text.length;
        this.report(ended ? 'BCP003' : 'BCP004', ended ? UNTERMINATED : UNTERMINATED_BY_LINE, start, at);
        return this.endOfString(first, start, at, undefined);
      }
      if (c === APOSTROPHE) return this.endOfString(first, start, at + 1, malformed ? undefined : value + text.slice(from, at));
      if (c === DOLLAR && text.charCodeAt(at + 1) === OPEN_BRACE) {
        this.at = at + 2;
        if (first) this.holes.push({ object: false, multiline: false, dollars: 1 });
        const piece = malformed ? undefined : value + text.slice(from, at);
        return { kind: first ? 'stringLeft' : 'stringMiddle', start, end: this.at, text: piece };
      }
      if (c !== BACKSLASH) {
        at += 1;
        continue;
      }
      value += text.slice(from, at);
      if (at + 1 >= text.length) {
        this.report('BCP005', UNTERMINATED_ESCAPE, start, at + 1);
        return this.endOfString(first, start, at + 1, undefined);
      }
      const escape = scanEscape(text, at);
      if (escape.value === undefined) {
        malformed = true;
        if (escape.unicode) {
          if (escape.end < text.length) this.report('BCP133', BAD_UNICODE_ESCAPE, at, escape.end);
        } else {
          this.report('BCP006', BAD_ESCAPE, at, escape.end);
        }
      }
      value += escape.value ?? '';
      at = escape.end;
      from = at;
    }
  }

  private endOfString(first: boolean, start: number, end: number, value: string | undefined): Token {
    this.at = end;
    if (!first) this.holes.pop();
    return { kind: first ? 'string' : 'stringRight', start, end, text: value };
  }

  /** Whether a comment was among what was skipped. */
  private skipTrivia(): boolean {
    let commented = false;
    for (;;) {
      const c = this.text.charCodeAt(this.at);
      if (c === SPACE || c === TAB) {
        this.at += 1;
      } else if (c === SLASH && this.text.charCodeAt(this.at + 1) === SLASH) {
        this.lineComment();
        commented = true;
      } else if (c === SLASH && this.text.charCodeAt(this.at + 1) === ASTERISK) {
        this.blockComment();
        commented = true;
      } else if (c !== HASH || commented || !this.directive()) {
        return commented;
      }
    }
  }

  private lineComment(): void {
    const start = this.at;
    while (this.at < this.text.length && !isNewLine(this.text.charCodeAt(this.at))) this.at += 1;
    this.trivia.push({ kind: 'comment', start, end: this.at, codes: [] });
  }

  private blockComment(): void {
    const start = this.at;
    const close = this.text.indexOf('*/', start + 2);
    this.at = close < 0 ? this.text.length : close + 2;
    if (close < 0) {
      const message = 'The multi-line comment at this location is not terminated. Terminate it with the */ character sequence.';
      this.report('BCP002', message, start, this.at);
    }
    this.trivia.push({ kind: 'comment', start, end: this.at, codes: [] });
  }

  /** `#disable-next-line code code`, alone on its line. */
  private directive(): boolean {
    const start = this.at;
    const kind = DIRECTIVES.find((name) => this.text.startsWith(name, start + 1));
    if (kind === undefined || !this.isFirstOnLine(start)) return false;
    const words = /[^\r\n]*/y;
    words.lastIndex = start + 1 + kind.length;
    const codes = /^(?:[ \t]+[\w-]+(?![^ \t\r\n]))*/.exec(words.exec(this.text)![0])![0];
    const end = start + 1 + kind.length + codes.length;
    this.at = end;
    if (codes === '' && kind !== 'restore-diagnostics') {
      const message =
        'Expected at least one diagnostic code at this location. Valid format is "#disable-next-line diagnosticCode1 diagnosticCode2 ..."';
      const blanks = /^[ \t]*/.exec(this.text.slice(end, end + 1000))![0].length;
      this.report('BCP226', message, end + blanks, end + blanks);
    }
    this.trivia.push({ kind, start, end, codes: codes.split(/[ \t]+/).filter((code) => code !== '') });
    return true;
  }

  private isFirstOnLine(offset: number): boolean {
    for (let at = offset - 1; at >= 0; at--) {
      const c = this.text.charCodeAt(at);
      if (isNewLine(c)) return true;
      if (c !== SPACE && c !== TAB && c !== 0xfeff) return false;
    }
    return true;
  }

  private report(code: string, message: string, start: number, end: number): void {
    this.diagnostics.push(bicepError(this.source, { start, end }, code, message));
  }
}

const UNTERMINATED = 'The string at this location is not terminated. Terminate the string with a single quote character.';
const UNTERMINATED_BY_LINE = 'The string at this location is not terminated due to an unexpected new line character.';
const UNTERMINATED_ESCAPE =
  'The string at this location is not terminated. Complete the escape sequence and terminate the string with a single unescaped quote character.';
const BAD_ESCAPE = `The specified escape sequence is not recognized. Only the following escape sequences are allowed: ${ESCAPE_NAMES}.`;
const BAD_UNICODE_ESCAPE =
  'The unicode escape sequence is not valid. Valid unicode escape sequences range from \\u{0} to \\u{10FFFF}.';

/** The escape sequence whose backslash stands at `start`; without a value when it isn't one. */
function scanEscape(text: string, start: number): { readonly end: number; readonly value?: string; readonly unicode?: true } {
  const letter = text[start + 1]!;
  if (letter !== 'u') {
    const value = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined;
    if (value === undefined) return { end: start + 2 };
    // An escaped dollar takes the brace with it, else `\${` would still open a hole.
    return letter === '$' && text[start + 2] === '{' ? { end: start + 3, value: '${' } : { end: start + 2, value };
  }
  if (text[start + 2] !== '{') return { end: start + 2, unicode: true };
  let end = start + 3;
  while (isHexDigit(text.charCodeAt(end))) end += 1;
  const digits = text.slice(start + 3, end);
  if (digits === '' || text[end] !== '}') return { end, unicode: true };
  const point = digits.replace(/^0+/, '').length > 6 ? Infinity : parseInt(digits, 16);
  return point > 0x10ffff ? { end: end + 1, unicode: true } : { end: end + 1, value: fromCodePoint(point) };
}

function fromCodePoint(point: number): string {
  return point < 0x10000 ? String.fromCharCode(point) : String.fromCodePoint(point);
}

/** The length of the line end that directly follows the opening quotes of a multi-line string; it isn't part of the value. */
function leadingLineEnd(text: string, at: number): number {
  const carriage = text.charCodeAt(at) === CARRIAGE_RETURN ? 1 : 0;
  return carriage + (text.charCodeAt(at + carriage) === LINE_FEED ? 1 : 0);
}

function isNewLine(c: number): boolean {
  return c === LINE_FEED || c === CARRIAGE_RETURN;
}

function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

function isHexDigit(c: number): boolean {
  return isDigit(c) || (c >= 97 && c <= 102) || (c >= 65 && c <= 70);
}

function isIdentifierStart(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95;
}

function isIdentifierPart(c: number): boolean {
  return isIdentifierStart(c) || isDigit(c);
}

/** Whether a text can stand as a name in Bicep without quotes. */
export function isIdentifier(text: string): boolean {
  return /^[A-Za-z_]\w*$/.test(text);
}
