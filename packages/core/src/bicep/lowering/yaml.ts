import { readJson, Source } from '../../source/index.ts';
import { call, expressionValue, literal, member, type Member, type Value } from './value.ts';

/**
 * One YAML document as a value: what configuration files are made of (block and flow collections, all kinds of scalars, comments).
 * Anchors, tags and several documents are not read; then, and where the text isn't YAML, the answer is `undefined`.
 * https://yaml.org/spec/1.2.2/
 */
export function readYaml(text: string): Value | undefined {
  try {
    return new YamlReader(text).document();
  } catch (error) {
    if (error instanceof NotYaml) return undefined;
    throw error;
  }
}

/** Thrown inside the reader only, where the text makes no sense. */
class NotYaml extends Error {}

interface Line {
  readonly indent: number;
  /** Without indentation and comment. */
  readonly text: string;
  readonly raw: string;
}

const MAX_DEPTH = 100;
const KEY = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^\s#&*!|>'"%@`[\]{},-][^#]*?|-[^\s#][^#]*?))\s*:(?:\s+(.*)|)$/;

class YamlReader {
  private readonly lines: Line[];
  private at = 0;
  private depth = 0;

  constructor(text: string) {
    this.lines = text
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\r|\n/)
      .map((raw) => ({ raw, indent: /^ */.exec(raw)![0].length, text: withoutComment(raw).trim() }));
  }

  document(): Value {
    this.skipBlank();
    if (this.lines[this.at]?.text === '---') this.at += 1;
    const value = this.block(-1);
    this.skipBlank();
    if (this.lines[this.at]?.text === '...') this.at += 1;
    this.skipBlank();
    if (this.at < this.lines.length || value === undefined) throw new NotYaml();
    return value;
  }

  private skipBlank(): void {
    while (this.at < this.lines.length && this.lines[this.at]!.text === '') this.at += 1;
  }

  /** The node that is indented more than its parent. */
  private block(parent: number): Value | undefined {
    this.skipBlank();
    const line = this.lines[this.at];
    if (!line || line.indent <= parent) return undefined;
    if (line.raw.trimStart().startsWith('\t') || this.depth > MAX_DEPTH) throw new NotYaml();
    this.depth += 1;
    const value = this.node(line);
    this.depth -= 1;
    return value;
  }

  private node(line: Line): Value {
    if (/^-(?:\s|$)/.test(line.text)) return this.sequence(line.indent);
    if (KEY.test(line.text)) return this.mapping(line.indent);
    this.at += 1;
    return this.inline(line.text, line.indent - 1);
  }

  private sequence(indent: number): Value {
    const items: Value[] = [];
    for (this.skipBlank(); this.at < this.lines.length; this.skipBlank()) {
      const line = this.lines[this.at]!;
      if (line.indent !== indent || !/^-(?:\s|$)/.test(line.text)) break;
      const rest = line.text.slice(1).trimStart();
      if (rest === '') {
        this.at += 1;
        items.push(this.block(indent) ?? { kind: 'null' });
        continue;
      }
      // What stands behind the dash is a node of its own, indented as far as it stands.
      const inner = indent + line.text.length - rest.length;
      if (/^-(?:\s|$)/.test(rest) || KEY.test(rest)) {
        this.lines[this.at] = { indent: inner, text: rest, raw: ' '.repeat(inner) + rest };
        items.push(this.block(indent)!);
      } else {
        this.at += 1;
        items.push(this.inline(rest, indent));
      }
    }
    return { kind: 'array', items };
  }

  private mapping(indent: number): Value {
    const members: Member[] = [];
    for (this.skipBlank(); this.at < this.lines.length; this.skipBlank()) {
      const line = this.lines[this.at]!;
      const match = line.indent === indent ? KEY.exec(line.text) : null;
      if (!match) {
        if (line.indent > indent) throw new NotYaml();
        break;
      }
      const key = match[1] !== undefined ? unescapeDouble(match[1]) : (match[2]?.replaceAll("''", "'") ?? match[3]!.trim());
      this.at += 1;
      members.push(member(key, this.memberValue(match[4] ?? '', indent)));
    }
    return { kind: 'object', members };
  }

  private memberValue(rest: string, indent: number): Value {
    if (rest !== '') return this.inline(rest, indent);
    this.skipBlank();
    const next = this.lines[this.at];
    // A sequence may stand as far left as the key it belongs to.
    if (next && next.indent === indent && /^-(?:\s|$)/.test(next.text)) return this.sequence(indent);
    return this.block(indent) ?? { kind: 'null' };
  }

  /** A scalar or a flow collection that begins on this line; `indent` is that of the node it belongs to. */
  private inline(text: string, indent: number): Value {
    const style = /^([|>])([+-]?)(\d?)([+-]?)$/.exec(text);
    if (style) return this.blockScalar(style[1] === '|', style[2] || style[4] || '', indent);
    if (/^[&*!%@`]/.test(text)) throw new NotYaml();
    let whole = text;
    while (!isComplete(whole) || this.continues(whole, indent)) {
      const line = this.lines[this.at];
      if (!line) throw new NotYaml();
      whole += ` ${line.text}`;
      this.at += 1;
    }
    if (/^[[{]/.test(whole)) return new FlowReader(whole).read();
    if (/^["']/.test(whole)) return { kind: 'string', value: quoted(whole) };
    if (/:(?:\s|$)/.test(whole)) throw new NotYaml();
    return scalar(whole);
  }

  /** A plain scalar goes on as long as lines are indented more. */
  private continues(text: string, indent: number): boolean {
    const line = this.lines[this.at];
    return !/^[[{"']/.test(text) && line !== undefined && line.text !== '' && line.indent > indent;
  }

  private blockScalar(literalStyle: boolean, chomping: string, parent: number): Value {
    const lines: string[] = [];
    let indent = -1;
    for (; this.at < this.lines.length; this.at++) {
      const { raw } = this.lines[this.at]!;
      const own = /^ */.exec(raw)![0].length;
      if (raw.trim() !== '' && own <= parent) break;
      if (indent < 0 && raw.trim() !== '') indent = own;
      lines.push(indent < 0 ? '' : raw.slice(indent));
    }
    let end = lines.length;
    while (end > 0 && lines[end - 1]!.trim() === '') end -= 1;
    const body = literalStyle ? lines.slice(0, end).join('\n') : fold(lines.slice(0, end));
    const tail = chomping === '-' ? '' : chomping === '+' ? '\n'.repeat(lines.length - end + 1) : end > 0 ? '\n' : '';
    return { kind: 'string', value: body + tail };
  }
}

/** The collections that look like JSON. */
class FlowReader {
  private readonly text: string;
  private at = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  read(): Value {
    const value = this.value();
    if (this.text.slice(this.at).trim() !== '') throw new NotYaml();
    return value;
  }

  private value(): Value {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new NotYaml();
    this.space();
    const c = this.text[this.at];
    const value = c === '[' ? this.array() : c === '{' ? this.object() : this.scalar(/[,\]}]|:\s/);
    this.depth -= 1;
    return value;
  }

  private array(): Value {
    const items: Value[] = [];
    this.at += 1;
    for (this.space(); this.text[this.at] !== ']'; this.space()) {
      items.push(this.value());
      this.separator(']');
    }
    this.at += 1;
    return { kind: 'array', items };
  }

  private object(): Value {
    const members: Member[] = [];
    this.at += 1;
    for (this.space(); this.text[this.at] !== '}'; this.space()) {
      const key = this.scalar(/[,\]}:]/);
      this.space();
      if (this.text[this.at] !== ':') throw new NotYaml();
      this.at += 1;
      members.push(member(key.kind === 'string' ? key.value : this.keyText(key), this.value()));
      this.separator('}');
    }
    this.at += 1;
    return { kind: 'object', members };
  }

  private keyText(key: Value): string {
    return key.kind === 'integer' || key.kind === 'boolean' ? String(key.value) : '';
  }

  private separator(close: string): void {
    this.space();
    if (this.text[this.at] === ',') this.at += 1;
    else if (this.text[this.at] !== close) throw new NotYaml();
  }

  private scalar(end: RegExp): Value {
    const c = this.text[this.at];
    if (c === '"' || c === "'") {
      const close = closingQuote(this.text, this.at);
      if (close < 0) throw new NotYaml();
      const value = quoted(this.text.slice(this.at, close + 1));
      this.at = close + 1;
      return { kind: 'string', value };
    }
    const rest = this.text.slice(this.at);
    const length = rest.search(end);
    if (length < 0) throw new NotYaml();
    this.at += length;
    return scalar(rest.slice(0, length).trim());
  }

  private space(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at += 1;
    if (this.at >= this.text.length) throw new NotYaml();
  }
}

function scalar(text: string): Value {
  if (/^(?:null|Null|NULL|~|)$/.test(text)) return { kind: 'null' };
  if (/^(?:true|True|TRUE)$/.test(text)) return { kind: 'boolean', value: true };
  if (/^(?:false|False|FALSE)$/.test(text)) return { kind: 'boolean', value: false };
  if (/^[-+]?\d{1,19}$/.test(text)) return { kind: 'integer', value: BigInt(text.replace(/^\+/, '')) };
  if (/^0x[0-9a-fA-F]{1,15}$/.test(text)) return { kind: 'integer', value: BigInt(text) };
  if (/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(text))
    return expressionValue(call('json', literal(String(Number(text)))));
  return { kind: 'string', value: text };
}

function quoted(text: string): string {
  const close = closingQuote(text, 0);
  if (close !== text.length - 1) throw new NotYaml();
  const inner = text.slice(1, -1);
  return text[0] === "'" ? inner.replaceAll("''", "'") : unescapeDouble(inner);
}

function closingQuote(text: string, start: number): number {
  const quote = text[start];
  for (let i = start + 1; i < text.length; i++) {
    if (quote === '"' && text[i] === '\\') i += 1;
    else if (text[i] === quote && quote === "'" && text[i + 1] === "'") i += 1;
    else if (text[i] === quote) return i;
  }
  return -1;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  e: '\u001b',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  "'": "'",
  ' ': ' ',
};

function unescapeDouble(text: string): string {
  return text.replace(/\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)/g, (all, escape: string) => {
    if (escape.length > 1) return String.fromCodePoint(Math.min(parseInt(escape.slice(1), 16), 0x10ffff));
    const known = Object.hasOwn(ESCAPES, escape) ? ESCAPES[escape] : undefined;
    if (known !== undefined) return known;
    const { root } = readJson(new Source('', `"${all}"`));
    return root?.kind === 'string' ? root.value : escape;
  });
}

/** Whether all quotes and brackets that a text opens are closed in it. */
function isComplete(text: string): boolean {
  if (/^["']/.test(text)) return closingQuote(text, 0) >= 0;
  if (!/^[[{]/.test(text)) return true;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if ((c === '"' || c === "'") && /[\s[{,:]/.test(text[i - 1] ?? ' ')) {
      const close = closingQuote(text, i);
      if (close < 0) return false;
      i = close;
    } else if (c === '[' || c === '{') depth += 1;
    else if (c === ']' || c === '}') depth -= 1;
  }
  return depth <= 0;
}

function withoutComment(line: string): string {
  for (let i = 0; i < line.length; i++) {
    const c = line[i]!;
    const before = line[i - 1] ?? ' ';
    if ((c === '"' || c === "'") && /[\s[{,:]/.test(before)) {
      const close = closingQuote(line, i);
      if (close < 0) return line;
      i = close;
    } else if (c === '#' && /\s/.test(before)) {
      return line.slice(0, i);
    }
  }
  return line;
}

/** `>`: lines are joined by spaces, except for those that are indented more. */
function fold(lines: readonly string[]): string {
  let folded = '';
  for (const [i, line] of lines.entries()) {
    const previous = lines[i - 1];
    if (i === 0) folded = line;
    else if (line === '') folded += '\n';
    else if (/^\s/.test(line) || /^\s/.test(previous ?? '')) folded += `\n${line}`;
    else folded += previous === '' ? line : ` ${line}`;
  }
  return folded;
}
