import type { Random } from './random.ts';

/** What an expression gives. `object` always has the members of MEMBERS, so that they can be read. */
export type Type = 'string' | 'int' | 'bool' | 'strings' | 'ints' | 'objects' | 'object';

export const TYPES: readonly Type[] = ['string', 'int', 'bool', 'strings', 'ints', 'objects', 'object'];
export const MEMBERS: readonly (readonly [string, Type])[] = [
  ['name', 'string'],
  ['size', 'int'],
  ['on', 'bool'],
  ['list', 'strings'],
];

/** What an expression can name where it stands. */
export interface Names {
  readonly parameters: readonly (readonly [string, Type])[];
  readonly variables: readonly (readonly [string, Type])[];
  /** User-defined functions, with their namespace. */
  readonly functions: readonly { readonly name: string; readonly takes: readonly Type[]; readonly gives: Type }[];
  /** Names of the loops around it; an empty one is the loop whose name isn't said. */
  readonly loops: readonly string[];
  readonly lambdas: readonly (readonly [string, Type])[];
  /** Expressions that only a deployment can answer. */
  readonly runtime: readonly (readonly [string, Type])[];
  readonly scope: ScopeName;
}

export type ScopeName = 'resourceGroup' | 'subscription' | 'managementGroup' | 'tenant';

/** How often an argument is of a type that nobody asked for. */
const MIXED = 0.004;

const WORDS = [
  'a',
  'b',
  'web',
  'Data',
  'x-1',
  'ÄÖ',
  "it''s",
  '',
  ' padded ',
  'one,two',
  '10',
  'true',
  '[x',
  '{x}',
  'a/b',
  'ß',
  'WEB',
];

/** Makes expressions (the text between the brackets) that give a type, from the names that are there. */
export class Expressions {
  private readonly random: Random;
  private readonly names: Names;

  constructor(random: Random, names: Names) {
    this.random = random;
    this.names = names;
  }

  /** The same with further names, for the body of a lambda or a loop. */
  with(more: Partial<Names>): Expressions {
    return new Expressions(this.random, { ...this.names, ...more });
  }

  /** The text of an expression of this type, nested at most `depth` deep. */
  of(type: Type, depth: number): string {
    if (this.random.chance(MIXED)) return this.of(this.random.pick(TYPES), depth);
    if (depth <= 0 || this.random.chance(0.2)) return this.leaf(type);
    return this.random.pick(this.calls(type, depth - 1))();
  }

  any(depth: number): string {
    return this.of(this.random.pick(TYPES), depth);
  }

  private leaf(type: Type): string {
    const { parameters, variables, lambdas, loops, functions, runtime } = this.names;
    const named = [
      ...parameters.filter((p) => p[1] === type).map(([name]) => `parameters('${this.cased(name)}')`),
      ...variables.filter((v) => v[1] === type).map(([name]) => `variables('${this.cased(name)}')`),
      ...lambdas.filter((l) => l[1] === type).flatMap(([name]) => Array<string>(3).fill(`lambdaVariables('${name}')`)),
      ...(type === 'int'
        ? loops.map((loop) => (loop === '' ? 'copyIndex()' : `copyIndex('${loop}'${this.random.pick(['', ', 1', ',10'])})`))
        : []),
      ...functions.filter((f) => f.gives === type).map((f) => `${f.name}(${f.takes.map((t) => this.literal(t)).join(', ')})`),
      ...runtime.filter((r) => r[1] === type).map(([text]) => text),
      ...(type === 'string' ? this.context() : []),
    ];
    return named.length > 0 && this.random.chance(0.75) ? this.random.pick(named) : this.literal(type);
  }

  private literal(type: Type): string {
    const { random } = this;
    switch (type) {
      case 'string':
        return `'${random.pick(WORDS)}'`;
      case 'int':
        return String(random.pick([0, 1, 2, 3, 7, -1, 10, 255]));
      case 'bool':
        return random.pick(['true()', 'false()', 'True()', 'bool(1)']);
      case 'strings':
        return random.chance(0.1) ? "json('[]')" : `createArray(${random.list(1, 3, () => this.literal('string')).join(', ')})`;
      case 'ints':
        return random.pick(['createArray(3, 1, 2)', 'range(0, 3)', 'createArray(5)', 'createArray(3, 1, 2)', 'range(2, 0)']);
      case 'objects':
        return random.chance(0.2) ? "json('[]')" : `createArray(${random.list(1, 2, () => this.literal('object')).join(', ')})`;
      case 'object':
        return `createObject(${MEMBERS.map(([name, t]) => `'${name}', ${this.literal(t)}`).join(', ')})`;
    }
  }

  private calls(type: Type, depth: number): readonly (() => string)[] {
    const s = (): string => this.of('string', depth);
    const i = (): string => this.of('int', depth);
    const b = (): string => this.of('bool', depth);
    const list = (): string => this.of('strings', depth);
    const o = (): string => this.of('object', depth);
    const either = (): string => `if(${b()}, ${this.of(type, depth)}, ${this.of(type, depth)})`;
    const coalesced = (): string =>
      `coalesce(${this.random.pick(['null()', `tryGet(${o()}, 'none')`, this.of(type, depth)])}, ${this.of(type, depth)})`;
    const members = MEMBERS.filter(([, t]) => t === type).map(
      ([name]) =>
        () =>
          this.random.pick([`${this.target(o())}.${name}`, `${this.target(o())}['${name}']`, `tryGet(${o()}, '${name}')`]),
    );
    switch (type) {
      case 'string':
        return [either, coalesced, ...members, ...members, ...this.strings(depth, s, i, list)];
      case 'int':
        return [
          either,
          coalesced,
          ...members,
          () => `add(${i()}, ${i()})`,
          () => `sub(${i()}, ${i()})`,
          () => `mul(${i()}, ${i()})`,
          () => `div(${i()}, ${this.rarely(i, '2', '3')})`,
          () => `mod(${i()}, ${this.rarely(i, '2', '-3')})`,
          () => `length(${this.random.pick([s, list, o])()})`,
          () => `indexOf(${s()}, ${s()})`,
          () => `lastIndexOf(${list()}, ${s()})`,
          () => `min(${i()}, ${i()})`,
          () => `max(concat(${this.of('ints', depth)}, createArray(0)))`,
          () => `int(${this.random.pick(["'12'", i()])})`,
          () =>
            `reduce(${this.of('ints', depth)}, 0, ${this.lambda(
              [
                ['a', 'int'],
                ['c', 'int'],
              ],
              'int',
              depth,
            )})`,
        ];
      case 'bool':
        return [
          either,
          coalesced,
          ...members,
          () => `equals(${this.any(depth)}, ${this.any(depth)})`,
          () => `equals(${s()}, ${s()})`,
          () => `not(${b()})`,
          () => `and(${b()}, ${b()})`,
          () => `or(${b()}, ${b()})`,
          () => `less(${i()}, ${i()})`,
          () => `greaterOrEquals(${s()}, ${s()})`,
          () => `contains(${list()}, ${s()})`,
          () => `contains(${o()}, ${s()})`,
          () => `contains(${s()}, ${s()})`,
          () => `empty(${this.random.pick([s, list, o])()})`,
          () => `startsWith(${s()}, ${s()})`,
          () => `endsWith(${s()}, ${s()})`,
          () => `bool(${this.random.pick(["'true'", "'False'", '0'])})`,
        ];
      case 'strings':
        return [
          either,
          coalesced,
          ...members,
          ...this.arrays('strings', 'string', depth),
          () => `createArray(${s()}, ${s()})`,
          () => `split(${s()}, ${this.random.pick(["','", "'-'", "createArray(',', '/')"])})`,
          () => `objectKeys(${o()})`,
          () => `map(${this.of('objects', depth)}, ${this.lambda([['o', 'object']], 'string', depth)})`,
          () =>
            `map(${this.of('ints', depth)}, ${this.lambda(
              [
                ['n', 'int'],
                ['k', 'int'],
              ],
              'string',
              depth,
            )})`,
          () =>
            `sort(${list()}, ${this.lambda(
              [
                ['p', 'string'],
                ['q', 'string'],
              ],
              'bool',
              depth,
            )})`,
        ];
      case 'ints':
        return [
          either,
          coalesced,
          ...this.arrays('ints', 'int', depth),
          () => `range(${this.random.below(3)}, ${this.random.below(4)})`,
          () => `createArray(${i()}, ${i()})`,
          () => `map(${list()}, ${this.lambda([['s', 'string']], 'int', depth)})`,
        ];
      case 'objects':
        return [
          either,
          coalesced,
          ...this.arrays('objects', 'object', depth),
          () => `createArray(${o()}, ${o()})`,
          () => `map(${list()}, ${this.lambda([['s', 'string']], 'object', depth)})`,
          () => `map(items(${o()}), ${this.lambda([], 'object', depth, "'e'")})`,
        ];
      case 'object':
        return [
          either,
          coalesced,
          () => `union(${o()}, ${o()})`,
          () => `shallowMerge(createArray(${o()}, ${o()}))`,
          () => `createObject(${MEMBERS.map(([name, t]) => `'${name}', ${this.of(t, depth)}`).join(', ')})`,
          () => `intersection(${o()}, ${o()})`,
          () => `json(string(${o()}))`,
          () => `union(${o()}, createObject(concat('x', ${s()}), ${this.any(depth)}))`,
          () => `mapValues(${o()}, ${this.lambda([], this.random.pick(TYPES), depth, "'v'")})`,
          () =>
            `union(${o()}, toObject(${this.random.pick(["createArray('k1', 'K2')", list()])}, lambda('q', lambdaVariables('q'))${this.random.pick(['', `, ${this.lambda([['k', 'string']], this.random.pick(TYPES), depth)}`])}))`,
        ];
    }
  }

  private strings(depth: number, s: () => string, i: () => string, list: () => string): readonly (() => string)[] {
    const { random } = this;
    return [
      () => `concat(${random.list(1, 3, s).join(', ')})`,
      () => `concat(${s()}, ${i()})`,
      () => `format('${random.pick(['{0}-{1}', '{1}{0}', '{{{0}}}{1}', '{0,5}|{1:000}'])}', ${s()}, ${i()})`,
      () => `toLower(${s()})`,
      () => `toUpper(${s()})`,
      () => `substring(${s()}, 0${this.rarely(() => ', 1', '')})`,
      () => `replace(${s()}, '${random.pick(['a', '-', 'web'])}', ${s()})`,
      () => `string(${this.any(depth)})`,
      () => `join(${list()}, ${random.pick(["','", "''", s()])})`,
      () => `first(${this.rarely(list, s(), `concat(${list()}, createArray(${s()}))`)})`,
      () => `last(${this.rarely(list, s(), `concat(createArray(${s()}), ${list()})`)})`,
      () => `padLeft(${random.pick([s, i])()}, ${1 + random.below(16)}, '${random.pick(['0', ' '])}')`,
      () => `split(${s()}, ',')[0]`,
      () => `uniqueString(${s()})`,
      () => `guid(${s()}, ${s()})`,
      () => `base64(${s()})`,
      () => `base64ToString(base64(${s()}))`,
      () => `trim(${s()})`,
      () => `take(${s()}, ${random.below(5)})`,
      () => `skip(${s()}, ${random.below(3)})`,
      () => `uriComponent(${s()})`,
      () => `concat(${list()}, createArray('y', 'z'))[${this.rarely(i, '0', '1')}]`,
      () => `tryGet(${list()}, 0)`,
      () => `resourceId('Microsoft.Storage/storageAccounts', ${s()})`,
      () => `uri('https://example.org/a/', ${s()})`,
      () => `dateTimeAdd('2024-02-28T10:00:00Z', 'P${random.below(40)}D')`,
      () => `cidrSubnet('10.0.0.0/16', 24, ${random.below(257)})`,
      () =>
        `parseCidr('10.${random.below(99)}.0.0/${16 + random.below(17)}').${random.pick(['network', 'firstUsable', 'lastUsable'])}`,
    ];
  }

  private arrays(type: Type, element: Type, depth: number): readonly (() => string)[] {
    const list = (): string => this.of(type, depth);
    return [
      () => `concat(${list()}, ${list()})`,
      () => `union(${list()}, ${list()})`,
      () => `intersection(${list()}, ${list()})`,
      () => `skip(${list()}, ${this.random.below(3)})`,
      () => `take(${list()}, ${this.random.below(3)})`,
      () => `filter(${list()}, ${this.lambda([['f', element]], 'bool', depth)})`,
      () => `flatten(createArray(${list()}, ${list()}))`,
      () => `array(${this.of(element, depth)})`,
    ];
  }

  private lambda(variables: readonly (readonly [string, Type])[], gives: Type, depth: number, untyped?: string): string {
    const suffix = this.names.lambdas.length === 0 ? '' : String(this.names.lambdas.length);
    const own = variables.map(([name, type]) => [name + suffix, type] as const);
    const inner = this.with({ lambdas: [...this.names.lambdas, ...own] });
    const parameters = untyped === undefined ? own.map(([name]) => `'${name}'`) : [untyped];
    return `lambda(${parameters.join(', ')}, ${inner.of(gives, depth)})`;
  }

  /** What only some scopes can say of themselves. */
  private context(): readonly string[] {
    switch (this.names.scope) {
      case 'resourceGroup':
        return ['resourceGroup().location', 'resourceGroup().name', 'subscription().subscriptionId', 'deployment().name'];
      case 'subscription':
        return ['subscription().subscriptionId', 'subscription().id', 'deployment().location'];
      case 'managementGroup':
        return ['managementGroup().name', 'tenant().tenantId', 'deployment().name'];
      case 'tenant':
        return ['tenant().tenantId', 'deployment().name'];
    }
  }

  /** One of the safe ways, seldom the one that may well be refused. */
  private rarely(risky: () => string, ...safe: readonly string[]): string {
    return this.random.chance(0.05) ? risky() : this.random.pick(safe);
  }

  /** Azure's expressions can be read from only when they are calls. */
  private target(expression: string): string {
    return /^[\d'-]/.test(expression) ? `json(${expression})` : expression;
  }

  /** Names are compared without case. */
  private cased(name: string): string {
    return this.random.chance(0.1) ? name.toUpperCase() : name;
  }
}
