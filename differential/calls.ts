import { readFileSync } from 'node:fs';
import type { Random } from './random.ts';
import { SIGNATURES, type Signature } from './signatures.ts';

/** Literals by kind, `npm` running in the project's root; `int`, `float` and `runtime` as expressions, the others as texts. */
const WORDS = JSON.parse(readFileSync('differential/words.json', 'utf8')) as Record<string, readonly string[]> &
  Record<'text' | 'int' | 'float' | 'runtime' | 'key', readonly string[]>;

const KINDS = ['text', 'int', 'number', 'bool', 'list', 'object', 'any', 'texts', 'objects', 'lists'];

/** How often an argument is of a kind that nobody asked for, and how often it is only known while deploying. */
const MIXED = 0.05;
const UNKNOWN = 0.05;

/** Makes calls of every function with arguments of every kind. */
export class Calls {
  private readonly random: Random;
  private readonly variables: readonly string[];

  constructor(random: Random, variables: readonly string[] = []) {
    this.random = random;
    this.variables = variables;
  }

  /** The text of an expression whose outermost function is any of them. */
  expression(): string {
    const { random } = this;
    const depth = random.weighted<number>([
      [3, 0],
      [4, 1],
      [3, 2],
      [1, 3],
    ]);
    const call = this.call(random.pick(SIGNATURES), depth);
    return random.chance(0.06) ? call + this.access() : call;
  }

  private call({ name, takes }: Signature, depth: number): string {
    const { random } = this;
    const kinds = takes.flatMap((kind, i) => (kind === '...' ? Array<string>(random.below(3)).fill(takes[i - 1]!) : [kind]));
    const args = kinds.map((kind) => this.argument(kind, depth));
    if (random.chance(0.01)) args.push(this.argument('any', 0));
    if (random.chance(0.01)) args.pop();
    const written = random.chance(0.02) ? name.toUpperCase() : name;
    return `${written}(${args.join(random.chance(0.5) ? ', ' : ',')})`;
  }

  private access(): string {
    const { random } = this;
    return random.pick([
      '.a',
      '.name',
      '[0]',
      '[1]',
      '[-1]',
      "['a']",
      "['x y']",
      '.key.b',
      '[0].a',
      `[${this.argument('index', 0)}]`,
    ]);
  }

  private argument(kind: string, depth: number): string {
    const { random } = this;
    if (kind.includes('/')) return random.chance(0.02) ? this.argument('any', depth) : this.lambda(kind, depth);
    if (random.chance(UNKNOWN)) return random.pick(WORDS.runtime);
    if (random.chance(MIXED)) return this.argument(random.pick(KINDS), depth);
    if (this.variables.length > 0 && random.chance(0.4)) return `lambdaVariables('${random.pick(this.variables)}')`;
    if (depth > 0 && random.chance(0.5)) {
      const fitting = SIGNATURES.filter(
        ({ name, gives }) =>
          gives === kind ||
          (kind === 'number' && gives === 'int') ||
          (kind === 'any' && name !== 'fail') ||
          (kind === 'list' && ['texts', 'lists', 'objects'].includes(gives)),
      );
      if (fitting.length > 0) return this.call(random.pick(fitting), depth - 1);
    }
    return this.literal(kind, depth);
  }

  private literal(kind: string, depth: number): string {
    const { random } = this;
    const list = (of: string, most: number): string =>
      `createArray(${random.list(0, most, () => this.argument(of, depth - 1)).join(', ')})`;
    switch (kind) {
      case 'text':
        return random.chance(0.03)
          ? "parameters('s')"
          : quote(random.chance(0.9) ? random.pick(WORDS.text) : random.pick(WORDS.text) + random.pick(WORDS.text));
      case 'int':
        return random.chance(0.03) ? "parameters('i')" : random.pick(WORDS.int);
      case 'number':
        return random.chance(0.5) ? random.pick(WORDS.int) : `json('${random.pick(WORDS.float)}')`;
      case 'bool':
        return random.pick(['true()', 'false()']);
      case 'small':
        return random.weighted([
          [8, String(random.below(5))],
          [1, '-1'],
          [1, '10'],
          [0.5, random.pick(WORDS.int)],
        ]);
      case 'index':
        return random.chance(0.5) ? String(random.below(3)) : quote(random.pick(WORDS.key));
      case 'width':
        return random.weighted([
          [8, String(random.below(17))],
          [1, '17'],
          [1, '-1'],
        ]);
      case 'prefix':
        // Not too far from the prefixes of the ranges: the official engine counts the subnets one by one.
        return random.pick(['20', '24', '28', '26', '33', '48', '52', '64', '63', '129', '0', '-1', '256', '16']);
      case 'epoch':
        return random.pick([
          '0',
          '1',
          '-1',
          '1683040573',
          '253402300799',
          '253402300800',
          '-62135596800',
          "'5'",
          "'x'",
          "json('1.5')",
        ]);
      case 'list':
        return list(random.pick(['any', 'text', 'int', 'number', 'object']), 4);
      case 'texts':
        return list('text', 4);
      case 'lists':
        return list('list', 3);
      case 'objects':
        return list('object', 3);
      case 'object':
        return this.object(depth);
      case 'uriParts':
        return this.uriParts();
      case 'any':
        return this.argument(random.pick(['text', 'int', 'number', 'bool', 'list', 'object', 'text', 'int']), depth - 1);
      default:
        return !Object.hasOwn(WORDS, kind)
          ? random.pick(['null()', quote(random.pick(WORDS.text))])
          : quote(random.pick(WORDS[kind]!));
    }
  }

  private object(depth: number): string {
    const { random } = this;
    if (random.chance(0.1)) return 'json(\'{"b":2,"a":1,"Key":null}\')';
    const members = random.list(
      0,
      3,
      () => `${quote(random.pick(WORDS.key))}, ${depth <= -2 ? '1' : this.argument('any', depth - 1)}`,
    );
    return `createObject(${members.join(', ')})`;
  }

  private uriParts(): string {
    const { random } = this;
    const parts = [
      `'scheme', ${random.pick(["'https'", "'HTTP'", "'ftp'", "''"])}`,
      `'host', ${random.pick(["'a.b'", "'A.b'", "'h'", "'a b'", "''"])}`,
    ];
    if (random.chance(0.4)) parts.push(`'port', ${random.pick(['443', '80', '8443', '-1', '0', '99999', "'80'"])}`);
    if (random.chance(0.4)) parts.push(`'path', ${random.pick(["'/x'", "'x y'", "''", "'a/b'", '1'])}`);
    if (random.chance(0.4)) parts.push(`'query', ${random.pick(["'?a=1'", "'a=1 2'", "''"])}`);
    if (random.chance(0.1)) parts.shift();
    return `createObject(${parts.join(', ')})`;
  }

  private lambda(kind: string, depth: number): string {
    const { random } = this;
    const [gives, count] = kind.split('/') as [string, string];
    const taken = random.chance(0.02) ? random.below(4) : Number(count);
    const suffix = this.variables.length === 0 ? '' : String(this.variables.length);
    const names = ['p', 'q', 'r'].slice(0, taken).map((name) => name + suffix);
    const inner = new Calls(random, [...this.variables, ...names]);
    const [a = 'p', b = 'q'] = names;
    const order = `${random.pick(['less', 'lessOrEquals', 'greater'])}(lambdaVariables('${a}'), lambdaVariables('${b}'))`;
    const body =
      gives === 'order'
        ? random.chance(0.9)
          ? order
          : inner.argument('bool', depth - 1)
        : inner.argument(gives, Math.max(depth - 1, random.below(2)));
    return `lambda(${[...names.map((name) => `'${name}'`), body].join(', ')})`;
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
