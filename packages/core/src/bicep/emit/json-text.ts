import { printExpression, type Expression as ArmExpression } from '../../arm/index.ts';
import type { Location } from '../../source/index.ts';
import { copyObject } from '../lowering/copy.ts';
import { array, copyMember, toExpression, type Member, type ObjectValue, type Value } from '../lowering/value.ts';

/** A place in Bicep, and the modules through which a template came to hold it: innermost first. */
export interface Origin extends Location {
  readonly through: Origin | undefined;
}

/** JSON text, and where its parts were written: from `offsets[i]` up to the next offset it is `origins[i]`. */
export interface WrittenJson {
  readonly text: string;
  readonly offsets: readonly number[];
  readonly origins: readonly (Origin | undefined)[];
}

/** A template as Microsoft's compiler writes it: two spaces, `\n`, everything but control characters, quotes and backslashes as it is. */
export function writeJson(value: Value): WrittenJson {
  return new Writer().write(value);
}

class Writer {
  private readonly parts: string[] = [];
  private length = 0;
  private readonly offsets: number[] = [];
  private readonly origins: (Origin | undefined)[] = [];
  /** Innermost last. */
  private readonly open: (Origin | undefined)[] = [];
  private through: Origin | undefined;
  /** Whether texts are written as they stand, because they are out of a template already. */
  private written = false;

  write(value: Value): WrittenJson {
    this.value(value, '\n');
    return { text: this.parts.join(''), offsets: this.offsets, origins: this.origins };
  }

  private put(part: string): void {
    this.parts.push(part);
    this.length += part.length;
  }

  private at(place: Location | undefined, write: () => void): void {
    if (place === undefined) {
      write();
      return;
    }
    const origin: Origin = { source: place.source, span: place.span, through: this.through };
    this.mark(origin);
    this.open.push(origin);
    write();
    this.open.pop();
    this.mark(this.open.at(-1));
  }

  private mark(origin: Origin | undefined): void {
    if (this.offsets.at(-1) === this.length) {
      this.origins[this.origins.length - 1] = origin;
    } else {
      this.offsets.push(this.length);
      this.origins.push(origin);
    }
  }

  private value(value: Value, newLine: string): void {
    this.at(value.at, () => this.plainValue(value, newLine));
  }

  private plainValue(value: Value, newLine: string): void {
    switch (value.kind) {
      case 'object':
        this.object(value, newLine);
        return;
      case 'array':
        this.list('[', ']', value.items, newLine, (item, inner) => this.value(item, inner));
        return;
      case 'string':
        this.put(quote(this.written ? value.value : escapeBrackets(value.value)));
        return;
      case 'number':
        this.put(value.text);
        return;
      case 'boolean':
      case 'integer':
        this.put(String(value.value));
        return;
      case 'null':
        this.put('null');
        return;
      case 'template':
        this.template(value.template, value.written, value.at, newLine);
        return;
      case 'loop':
      case 'conditional':
      case 'secret':
      case 'expression':
        this.put(expressionText(toExpression(value)));
    }
  }

  /** The nested template's places are reached through the module that it is the template of. */
  private template(template: Value, written: boolean, place: Location | undefined, newLine: string): void {
    const { through, written: outer } = this;
    if (place) this.through = { source: place.source, span: place.span, through };
    this.written = written;
    this.value(template, newLine);
    this.written = outer;
    this.through = through;
  }

  private object(value: ObjectValue, newLine: string): void {
    this.list('{', '}', loopsFirst(value), newLine, ({ key, value: item, at, structural }, inner) => {
      this.at(at, () => {
        this.put(structural && typeof key === 'string' ? quote(key) : this.key(key));
        this.put(': ');
        this.value(item, inner);
      });
    });
  }

  private key(key: string | ArmExpression): string {
    if (typeof key !== 'string') return expressionText(key);
    if (this.written) return quote(key);
    // The engine would take a property of this name for a loop.
    return quote(key.toLowerCase() === 'copy' ? `[string('${key}')]` : escapeBrackets(key));
  }

  private list<T>(
    open: string,
    close: string,
    items: readonly T[],
    newLine: string,
    write: (item: T, newLine: string) => void,
  ): void {
    if (items.length === 0) {
      this.put(open + close);
      return;
    }
    const inner = `${newLine}  `;
    for (const [i, item] of items.entries()) {
      this.put((i === 0 ? open : ',') + inner);
      write(item, inner);
    }
    this.put(newLine + close);
  }
}

/** Properties that are loops stand together in front of the others, as `copy`. */
function loopsFirst({ members }: ObjectValue): readonly Member[] {
  if (!members.some(({ value }) => value.kind === 'loop')) return members;
  const loops = members.flatMap(({ key, value }) => {
    return value.kind === 'loop' && typeof key === 'string'
      ? [copyObject(value.collection, { name: key, input: value.body })]
      : [];
  });
  return [copyMember(array(loops)), ...members.filter(({ value }) => value.kind !== 'loop')];
}

function expressionText(expression: ArmExpression): string {
  if (expression.kind !== 'literal') return quote(`[${printExpression(expression)}]`);
  return typeof expression.value === 'string' ? quote(escapeBrackets(expression.value)) : String(expression.value);
}

/** A text that looks like an expression but isn't one. */
function escapeBrackets(value: string): string {
  return value.startsWith('[') && value.endsWith(']') ? `[${value}` : value;
}

function quote(value: string): string {
  const quoted = JSON.stringify(value);
  // Newtonsoft.Json escapes three more line ends than JSON asks for, and no lone surrogates.
  return /[\u0085\u2028\u2029\ud800-\udfff]/.test(value) ? requote(value) : quoted;
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function requote(value: string): string {
  const escaped = value.replace(
    // oxlint-disable-next-line no-control-regex
    /["\\\u0000-\u001f\u0085\u2028\u2029]/g,
    (c) => SHORT_ESCAPES[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `"${escaped}"`;
}
