import { integer } from '../../source/index.ts';
import type { Value } from '../value.ts';
import { double } from './number.ts';

/** Nesting that is certainly a mistake, or worse. */
const MAX_DEPTH = 200;

/**
 * The first value in a text, as Azure's `json` reads it, which is far more than JSON: comments, single quotes, names without
 * quotes, trailing commas, missing closing brackets, hexadecimal and octal numbers; what follows the value isn't looked at.
 * `undefined`: it can't be read.
 */
export function readLenientJson(text: string): Value | undefined {
  const value = new Reader(text).value(0);
  return value === BAD ? undefined : value;
}

const BAD = Symbol('not JSON');
type Result = Value | typeof BAD;

const WORDS: Readonly<Record<string, Value>> = {
  true: true,
  false: false,
  null: null,
  undefined: null,
  NaN: NaN,
  Infinity: Infinity,
  '-Infinity': -Infinity,
};
const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  '\\': '\\',
  '/': '/',
  '"': '"',
  "'": "'",
};

class Reader {
  private readonly text: string;
  private at = 0;
  /** The text ended after an element, which closes everything. */
  private isOver = false;

  constructor(text: string) {
    this.text = text;
  }

  value(depth: number): Result {
    if (!this.space() || depth > MAX_DEPTH) return BAD;
    switch (this.text[this.at]) {
      case '{':
        return this.object(depth);
      case '[':
        return this.array(depth);
      case '"':
      case "'":
        return this.string() ?? BAD;
      case ',':
        // Nothing before a comma is an undefined value.
        return null;
      default: {
        const word = this.word();
        return word === undefined ? this.number() : word;
      }
    }
  }

  private object(depth: number): Result {
    const members = new Map<string, Value>();
    this.at += 1;
    for (;;) {
      if (!this.space()) return BAD;
      const c = this.text[this.at];
      if (c === undefined) return BAD;
      if (c === '}') {
        this.at += 1;
        return members;
      }
      const name = c === '"' || c === "'" ? this.string() : this.bareName();
      if (name === undefined || !this.space() || this.text[this.at] !== ':') return BAD;
      this.at += 1;
      const value = this.value(depth + 1);
      if (value === BAD) return BAD;
      members.set(name, value);
      if (!this.separator('}')) return BAD;
      if (this.isOver) return members;
    }
  }

  private array(depth: number): Result {
    const items: Value[] = [];
    this.at += 1;
    for (;;) {
      if (!this.space()) return BAD;
      const c = this.text[this.at];
      if (c === undefined) return BAD;
      if (c === ']') {
        this.at += 1;
        return items;
      }
      const value = this.value(depth + 1);
      if (value === BAD) return BAD;
      items.push(value);
      if (!this.separator(']')) return BAD;
      if (this.isOver) return items;
    }
  }

  /** After an element: a comma is taken, the closing bracket or the end of the text is left. */
  private separator(close: string): boolean {
    if (!this.space()) return false;
    const c = this.text[this.at];
    this.isOver = c === undefined;
    if (c === ',') this.at += 1;
    return c === ',' || c === close || c === undefined;
  }

  /** Skips white space and comments; `false`: a comment is broken. */
  private space(): boolean {
    const { text } = this;
    for (;;) {
      while (this.at < text.length && /\s/.test(text[this.at]!)) this.at += 1;
      if (text[this.at] !== '/') return true;
      const line = text[this.at + 1] === '/';
      if (!line && text[this.at + 1] !== '*') return false;
      const end = line ? text.slice(this.at).search(/[\r\n]|$/) + this.at : text.indexOf('*/', this.at + 2);
      if (end < 0) return false;
      this.at = line ? end : end + 2;
    }
  }

  private string(): string | undefined {
    const { text } = this;
    const quote = text[this.at];
    let out = '';
    for (let i = this.at + 1; i < text.length; i++) {
      const c = text[i]!;
      if (c === quote) {
        this.at = i + 1;
        return out;
      }
      if (c !== '\\') {
        out += c;
        continue;
      }
      i += 1;
      const hex = text[i] === 'u' ? /^[0-9a-fA-F]{4}/.exec(text.slice(i + 1, i + 5))?.[0] : undefined;
      const escape = hex === undefined ? ESCAPES[text[i] ?? ''] : String.fromCharCode(Number.parseInt(hex, 16));
      if (escape === undefined) return undefined;
      if (hex !== undefined) i += 4;
      out += escape;
    }
    return undefined;
  }

  private bareName(): string | undefined {
    const name = /[\p{L}\p{Nd}_$]+/uy;
    name.lastIndex = this.at;
    const found = name.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  private word(): Value | undefined {
    for (const [word, value] of Object.entries(WORDS)) {
      if (this.text.startsWith(word, this.at) && this.ends(this.at + word.length)) {
        this.at += word.length;
        return value;
      }
    }
    return undefined;
  }

  /** Whether a word may end here: something that separates follows. */
  private ends(at: number): boolean {
    return at >= this.text.length || /[\s,\]}/):]/.test(this.text[at]!);
  }

  private number(): Result {
    const digits = /[-+.0-9a-fA-FxX]+/y;
    digits.lastIndex = this.at;
    const found = digits.exec(this.text)?.[0];
    if (found === undefined || found.startsWith('+') || found.length > 380 || !this.ends(this.at + found.length)) return BAD;
    this.at += found.length;
    if (/^0[xX][0-9a-fA-F]+$/.test(found)) return whole(BigInt(found));
    if (/^0[0-7]+$/.test(found)) return whole(BigInt(`0o${found.slice(1)}`));
    if (/^0[0-9]+$/.test(found)) return BAD;
    if (/^-?[0-9]+$/.test(found)) return integer(BigInt(found));
    return /^-?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(found) ? double(Number(found)) : BAD;
  }
}

function whole(value: bigint): Result {
  return BigInt.asIntN(64, value) === BigInt.asUintN(64, value) ? integer(value) : BAD;
}
