import type { Diagnostic } from './diagnostic.ts';
import { Float, integer } from './number.ts';
import type { Source } from './source.ts';

/**
 * JSON as Azure reads it, with the place of every value. Beyond RFC 8259 it accepts what Azure Resource Manager's own
 * reader accepts: a byte order mark, comments, strings over several lines, single quotes, bare property names and
 * trailing commas (https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax#comments-and-metadata).
 *
 * Numbers stay exact (see `number.ts`). One mistake gives one diagnostic, and the rest of the text is still read.
 */
export type JsonNode = JsonNull | JsonBoolean | JsonNumber | JsonString | JsonArray | JsonObject;

export interface JsonNull {
  readonly kind: 'null';
  readonly start: number;
  readonly end: number;
}
export interface JsonBoolean {
  readonly kind: 'boolean';
  readonly value: boolean;
  readonly start: number;
  readonly end: number;
}
export interface JsonNumber {
  readonly kind: 'number';
  readonly value: number | bigint | Float;
  readonly start: number;
  readonly end: number;
}
export interface JsonString {
  readonly kind: 'string';
  readonly value: string;
  /** With the quotes. */
  readonly start: number;
  readonly end: number;
}
export interface JsonArray {
  readonly kind: 'array';
  readonly items: readonly JsonNode[];
  readonly start: number;
  readonly end: number;
}
export interface JsonObject {
  readonly kind: 'object';
  /** In source order; of equal keys, the last value in the first one's place, as Azure keeps them. */
  readonly members: readonly JsonMember[];
  readonly start: number;
  readonly end: number;
}
export interface JsonMember {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: JsonNode;
}

export interface JsonLimits {
  /** Values nested deeper than this are skipped with a diagnostic. */
  readonly depth?: number;
  /** Texts longer than this (in UTF-16 units) aren't read at all. */
  readonly size?: number;
  /** Reading stops after this many diagnostics: by then the text is hardly JSON. */
  readonly diagnostics?: number;
}

export interface JsonReading {
  /** `undefined` when the text holds no value at all. */
  readonly root: JsonNode | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The value of a property, its name compared without case as Azure does; an exact match wins. */
export function jsonMember(object: JsonObject, name: string): JsonMember | undefined {
  const lower = name.toLowerCase();
  let found: JsonMember | undefined;
  for (const member of object.members) {
    if (member.key === name) return member;
    if (found === undefined && member.key.length === name.length && member.key.toLowerCase() === lower) found = member;
  }
  return found;
}

/** Reads a whole text. Never throws; whatever could be read is in `root`. */
export function readJson(source: Source, limits: JsonLimits = {}): JsonReading {
  const size = limits.size ?? 64 * 1024 * 1024;
  if (source.text.length > size) {
    const message = `The text is ${source.text.length} characters long; more than ${size} are not read.`;
    const span = { start: 0, end: 0 };
    const hint = 'Azure accepts templates of up to 4 MB: split it into linked templates.';
    return { root: undefined, diagnostics: [{ code: 'json/too-large', severity: 'error', message, hint, source, span }] };
  }
  return new Reader(source, limits.depth ?? 500, limits.diagnostics ?? 100).read();
}

const QUOTE = 34;
const APOSTROPHE = 39;
const COMMA = 44;
const SLASH = 47;
const COLON = 58;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** Objects with more members than this look for duplicates by a set instead of one by one. */
const FEW_MEMBERS = 12;

class Reader {
  private readonly source: Source;
  private readonly text: string;
  private readonly maxDepth: number;
  private readonly maxDiagnostics: number;
  private readonly diagnostics: Diagnostic[] = [];
  private at = 0;
  private depth = 0;
  private openArrays = 0;
  /** The string read last if it spans lines: the suspect when the text right behind it makes no sense. */
  private multiline: JsonString | undefined;

  constructor(source: Source, maxDepth: number, maxDiagnostics: number) {
    this.source = source;
    this.text = source.text;
    this.maxDepth = maxDepth;
    this.maxDiagnostics = maxDiagnostics;
  }

  read(): JsonReading {
    if (this.text.charCodeAt(0) === 0xfeff) this.at = 1;
    this.skipSpace();
    if (this.at >= this.text.length) {
      this.report('json/empty', 0, this.text.length, 'The file is empty: there is no JSON value in it.');
      return { root: undefined, diagnostics: this.diagnostics };
    }
    const root = this.value();
    this.skipSpace();
    if (this.at < this.text.length && this.diagnostics.length === 0) {
      this.report('json/trailing-text', this.at, this.text.length, 'There is more text after the end of the JSON value.');
    }
    return { root, diagnostics: this.diagnostics };
  }

  private value(): JsonNode | undefined {
    const c = this.text.charCodeAt(this.at);
    switch (c) {
      case OPEN_BRACE:
        return this.nested(CLOSE_BRACE);
      case OPEN_BRACKET:
        return this.nested(CLOSE_BRACKET);
      case QUOTE:
      case APOSTROPHE:
        return this.string(c);
      default:
        return this.word();
    }
  }

  private nested(close: number): JsonNode {
    const start = this.at;
    if (this.depth >= this.maxDepth) {
      this.skipNested();
      const hint = 'Move what is inside to variables of its own.';
      this.report('json/too-deep', start, start + 1, `Values nested more than ${this.maxDepth} deep are not read.`, hint);
      return { kind: 'null', start, end: this.at };
    }
    this.depth += 1;
    this.at += 1;
    if (close === CLOSE_BRACKET) this.openArrays += 1;
    const node = close === CLOSE_BRACE ? this.object(start) : this.array(start);
    if (close === CLOSE_BRACKET) this.openArrays -= 1;
    this.depth -= 1;
    return node;
  }

  private object(start: number): JsonObject {
    const members: JsonMember[] = [];
    let seen: Map<string, number> | undefined;
    for (;;) {
      this.skipSpace();
      const c = this.text.charCodeAt(this.at);
      if (c === COMMA) {
        this.report('json/unexpected-comma', this.at, this.at + 1, 'There is a comma without a property before it.');
        this.at += 1;
        continue;
      }
      if (this.closes(c, CLOSE_BRACE, start, '}')) break;
      const keyStart = this.at;
      const key = this.key(c);
      if (key === undefined) {
        this.recover(true);
        continue;
      }
      const keyEnd = this.at;
      this.skipSpace();
      if (this.text.charCodeAt(this.at) === COLON) {
        this.at += 1;
        this.skipSpace();
      } else {
        this.report('json/expected-colon', this.at, this.at + 1, `A colon is missing after the property name "${short(key)}".`);
      }
      const value = this.memberValue();
      const member = { key, keyStart, keyEnd, value };
      if (members.length === FEW_MEMBERS) seen = new Map(members.map((m, i) => [m.key, i]));
      const earlier = seen ? (seen.get(key) ?? -1) : members.findIndex((m) => m.key === key);
      if (earlier < 0) {
        seen?.set(key, members.length);
        members.push(member);
      } else {
        this.warn(
          'json/duplicate-key',
          keyStart,
          keyEnd,
          `The property "${short(key)}" stands twice in this object; Azure takes the last one.`,
        );
        members[earlier] = member;
      }
      if (!this.separator(start, CLOSE_BRACE)) break;
    }
    return { kind: 'object', members, start, end: this.at };
  }

  private array(start: number): JsonArray {
    const items: JsonNode[] = [];
    for (;;) {
      this.skipSpace();
      const c = this.text.charCodeAt(this.at);
      if (c === COMMA) {
        this.report('json/unexpected-comma', this.at, this.at + 1, 'There is a comma without a value before it.');
        this.at += 1;
        continue;
      }
      if (this.closes(c, CLOSE_BRACKET, start, ']')) break;
      const item = this.value();
      if (item === undefined) this.recover();
      else items.push(item);
      if (!this.separator(start, CLOSE_BRACKET)) break;
    }
    return { kind: 'array', items, start, end: this.at };
  }

  /** Whether the container ends here: at its own bracket, at the other one (a mistake), or at the end of the text. */
  private closes(c: number, close: number, start: number, bracket: string): boolean {
    if (c === close) {
      this.at += 1;
      return true;
    }
    const other = close === CLOSE_BRACE ? CLOSE_BRACKET : CLOSE_BRACE;
    if (this.at < this.text.length && c !== other) return false;
    const what = close === CLOSE_BRACE ? 'object' : 'array';
    if (c === other && (other === CLOSE_BRACKET ? this.openArrays : this.depth - this.openArrays) === 0) {
      const message = `This ${what} is closed by a "${this.text[this.at]!}" instead of a "${bracket}".`;
      this.report('json/wrong-bracket', this.at, this.at + 1, message);
      this.at += 1;
      return true;
    }
    this.report('json/unclosed', start, start + 1, `This ${what} is not closed: a "${bracket}" is missing.`);
    return true;
  }

  /** After a value: eats a comma. `false` when the container has just ended. A missing comma is reported once and passed over. */
  private separator(start: number, close: number): boolean {
    const valueEnd = this.at;
    this.skipSpace();
    const c = this.text.charCodeAt(this.at);
    if (c === COMMA) {
      this.at += 1;
      return true;
    }
    if (c === CLOSE_BRACE || c === CLOSE_BRACKET || this.at >= this.text.length) {
      return !this.closes(c, close, start, close === CLOSE_BRACE ? '}' : ']');
    }
    const suspect = this.multiline;
    if (suspect !== undefined && suspect.end === valueEnd && c !== QUOTE) {
      this.reopen(suspect);
      return true;
    }
    this.report('json/expected-comma', valueEnd, valueEnd + 1, 'A comma is missing here.');
    if (c !== QUOTE && c !== OPEN_BRACE && c !== OPEN_BRACKET) this.recover();
    return true;
  }

  /** A string that ran over its line and into the next quote lost its closing quote: read on from the end of its first line. */
  private reopen(string: JsonString): void {
    let end = string.start;
    while (end < this.text.length && this.text.charCodeAt(end) !== 10) end += 1;
    this.report('json/unclosed-string', string.start, end, 'The closing quote of this string is missing.');
    this.multiline = undefined;
    this.at = end;
  }

  private key(c: number): string | undefined {
    if (c === QUOTE || c === APOSTROPHE) return this.string(c).value;
    const start = this.at;
    while (isWordCharacter(this.text.charCodeAt(this.at))) this.at += 1;
    if (this.at > start) return this.text.slice(start, this.at);
    this.report('json/expected-key', start, start + 1, `A property name in quotes is expected, not "${this.text[start] ?? ''}".`);
    return undefined;
  }

  private memberValue(): JsonNode {
    const c = this.text.charCodeAt(this.at);
    const start = this.at;
    if (c === COMMA || c === CLOSE_BRACE || c === CLOSE_BRACKET || this.at >= this.text.length) {
      this.report('json/expected-value', start, start + 1, 'A value is missing after the colon.');
      return { kind: 'null', start, end: start };
    }
    const value = this.value();
    if (value !== undefined) return value;
    this.recover();
    return { kind: 'null', start, end: this.at };
  }

  /** `true`, `false`, `null` or a number; anything else is reported. */
  private word(): JsonNode | undefined {
    const start = this.at;
    while (isWordCharacter(this.text.charCodeAt(this.at))) this.at += 1;
    const end = this.at;
    const word = this.text.slice(start, end);
    if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true', start, end };
    if (word === 'null') return { kind: 'null', start, end };
    if (/^-?\d+$/.test(word) && word.length <= 1000) {
      const value = word.length < 16 ? Number(word) : integer(BigInt(word));
      return { kind: 'number', value: Object.is(value, -0) ? 0 : value, start, end };
    }
    if (/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(word)) {
      const value = Number(word);
      return { kind: 'number', value: Number.isInteger(value) || !Number.isFinite(value) ? new Float(value) : value, start, end };
    }
    const shown = word === '' ? (this.text[start] ?? 'the end of the text') : short(word);
    this.report('json/unexpected-token', start, Math.max(end, start + 1), `A JSON value is expected, not "${shown}".`);
    return undefined;
  }

  private string(quote: number): JsonString {
    const { text } = this;
    const start = this.at;
    let at = start + 1;
    let from = at;
    let value = '';
    let lines = false;
    for (;;) {
      const c = text.charCodeAt(at);
      if (c === quote) break;
      if (c === BACKSLASH) {
        value += text.slice(from, at);
        const escape = text[at + 1];
        if (escape === 'u' && /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6))) {
          value += String.fromCharCode(parseInt(text.slice(at + 2, at + 6), 16));
          at += 6;
        } else {
          const simple = escape === undefined ? undefined : ESCAPES[escape];
          if (simple === undefined) {
            this.report('json/bad-escape', at, at + 2, `"\\${escape ?? ''}" is not an escape sequence of JSON.`);
          }
          value += simple ?? escape ?? '';
          at += 2;
        }
        from = at;
        continue;
      }
      if (c === 10) lines = true;
      if (c !== c) {
        this.at = at;
        return this.endless(start);
      }
      at += 1;
    }
    value = from === start + 1 ? text.slice(from, at) : value + text.slice(from, at);
    this.at = at + 1;
    const node: JsonString = { kind: 'string', value, start, end: this.at };
    if (lines) this.multiline = node;
    return node;
  }

  /** A string that never closes: taken to end with its first line. */
  private endless(start: number): JsonString {
    let end = start + 1;
    while (end < this.text.length && this.text.charCodeAt(end) !== 10 && this.text.charCodeAt(end) !== 13) end += 1;
    this.report('json/unclosed-string', start, end, 'The closing quote of this string is missing.');
    this.at = end;
    return { kind: 'string', value: this.text.slice(start + 1, end).replace(/[,\s]+$/, ''), start, end };
  }

  private skipSpace(): void {
    const { text } = this;
    for (;;) {
      const c = text.charCodeAt(this.at);
      if (c === 32 || c === 10 || c === 13 || c === 9 || c === 0xfeff || c === 0xa0) this.at += 1;
      else if (c === SLASH && text.charCodeAt(this.at + 1) === SLASH) {
        while (this.at < text.length && text.charCodeAt(this.at) !== 10) this.at += 1;
      } else if (c === SLASH && text.charCodeAt(this.at + 1) === 42) {
        const end = text.indexOf('*/', this.at + 2);
        if (end < 0) this.report('json/unclosed-comment', this.at, this.at + 2, 'This comment is not closed: "*/" is missing.');
        this.at = end < 0 ? text.length : end + 2;
      } else return;
    }
  }

  /** Past what makes no sense, up to the next comma or bracket that belongs to the container being read (or the next string). */
  private recover(untilString = false): void {
    const start = this.at;
    while (this.at < this.text.length) {
      const c = this.text.charCodeAt(this.at);
      if (c === QUOTE && untilString) return;
      if (c === QUOTE) this.string(c);
      else if (c === OPEN_BRACE || c === OPEN_BRACKET) this.skipNested();
      else if (c === COMMA || c === CLOSE_BRACE || c === CLOSE_BRACKET || (c === 10 && this.at > start)) return;
      else this.at += 1;
    }
  }

  /** From an opening bracket past its closing one, whatever is between. */
  private skipNested(): void {
    let depth = 0;
    while (this.at < this.text.length) {
      const c = this.text.charCodeAt(this.at);
      if (c === QUOTE) {
        this.string(c);
        continue;
      }
      if (c === OPEN_BRACE || c === OPEN_BRACKET) depth += 1;
      else if (c === CLOSE_BRACE || c === CLOSE_BRACKET) depth -= 1;
      this.at += 1;
      if (depth === 0) return;
    }
  }

  private report(code: string, start: number, end: number, message: string, hint?: string): void {
    const span = { start, end: Math.min(end, this.text.length) };
    this.add({ code, severity: 'error', message, ...(hint === undefined ? {} : { hint }), source: this.source, span });
  }

  private warn(code: string, start: number, end: number, message: string): void {
    this.add({ code, severity: 'warning', message, source: this.source, span: { start, end } });
  }

  private add(diagnostic: Diagnostic): void {
    if (this.diagnostics.length < this.maxDiagnostics) this.diagnostics.push(diagnostic);
    if (this.diagnostics.length >= this.maxDiagnostics) this.at = this.text.length;
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Letters, digits and `$ + - . _`: what numbers, literals and bare property names are made of. */
function isWordCharacter(c: number): boolean {
  return (
    (c >= 97 && c <= 122) ||
    (c >= 48 && c <= 57) ||
    (c >= 65 && c <= 90) ||
    c === 95 ||
    c === 36 ||
    c === 43 ||
    c === 45 ||
    c === 46
  );
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
