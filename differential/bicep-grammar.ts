import type { Random } from './random.ts';

type Type = 'string' | 'int' | 'bool' | 'array' | 'object';

const TYPES: readonly Type[] = ['string', 'int', 'bool', 'array', 'object'];
const RESOURCES: readonly (readonly [type: string, body: string])[] = [
  [
    'Microsoft.Storage/storageAccounts@2023-01-01',
    "location: 'westeurope'\n  kind: 'StorageV2'\n  sku: { name: 'Standard_LRS' }",
  ],
  ['Microsoft.Network/virtualNetworks@2023-09-01', 'location: resourceGroup().location'],
  ['Microsoft.Web/serverfarms@2022-09-01', "location: 'westeurope'"],
  ['Microsoft.KeyVault/vaults@2023-07-01', "location: 'westeurope'\n  properties: any({})"],
];
const CHILDREN: Readonly<Record<string, string>> = {
  'Microsoft.Storage/storageAccounts': 'blobServices',
  'Microsoft.Network/virtualNetworks': 'subnets',
  'Microsoft.KeyVault/vaults': 'secrets',
};

interface Named {
  readonly name: string;
  readonly type: Type;
}

interface Deployed {
  readonly name: string;
  readonly type: string;
  readonly loop: boolean;
  readonly existing: boolean;
  readonly conditional: boolean;
}

/** Writes Bicep files that mostly mean something: every name is declared, and expressions have the type that is asked for. */
export class BicepGrammar {
  private readonly random: Random;
  private values: Named[] = [];
  private resources: Deployed[] = [];
  private modules: { readonly name: string; readonly loop: boolean }[] = [];
  private functions: Named[] = [];
  private types: string[] = [];
  private locals: Named[] = [];
  private count = 0;
  /** Whether what is being written may ask for what is known only while deploying. */
  private runtime = false;

  constructor(random: Random) {
    this.random = random;
  }

  file(): string {
    this.values = [];
    this.resources = [];
    this.modules = [];
    this.functions = [];
    this.types = [];
    this.count = 0;
    const statements = [
      ...this.random.list(1, 4, () => this.parameter()),
      ...this.random.list(2, 9, () => this.statement()),
      ...this.random.list(0, 4, () => this.output()),
    ];
    return `${statements.join('\n')}\n`;
  }

  private name(prefix: string): string {
    this.count += 1;
    return `${prefix}${this.random.chance(0.2) ? '_' : ''}${this.count}`;
  }

  private statement(): string {
    return this.random.weighted([
      [4, () => this.variable()],
      [1, () => this.parameter()],
      [4, () => this.resource()],
      [2, () => this.module()],
      [1, () => this.function()],
      [1, () => this.type()],
    ])();
  }

  private parameter(): string {
    const type = this.random.pick(TYPES);
    const name = this.name('p');
    const decorator = this.random.weighted([
      [4, ''],
      [1, `@description(${this.literal()})\n`],
      [1, type === 'int' ? '@minValue(1)\n' : type === 'string' ? '@maxLength(9)\n' : ''],
    ]);
    const declared = this.types.length > 0 && this.random.chance(0.2) ? this.random.pick(this.types) : undefined;
    const value = declared === undefined && this.random.chance(0.5) ? ` = ${this.expression(type, 2)}` : '';
    if (declared === undefined) this.values.push({ name, type });
    return `${decorator}param ${name} ${declared ?? type}${value}`;
  }

  private variable(): string {
    const name = this.name('v');
    this.runtime = this.random.chance(0.3);
    const loop = this.random.chance(0.2);
    const type = loop ? 'array' : this.random.pick(TYPES);
    const value = loop
      ? this.loop((index) => this.within([index], () => this.expression(this.random.pick(TYPES), 2)))
      : this.expression(type, 3);
    this.runtime = false;
    this.values.push({ name, type });
    return `var ${name} = ${value}`;
  }

  private loop(body: (item: Named) => string): string {
    const item = this.name('i');
    const collection = this.random.chance(0.6) ? `range(0, ${1 + this.random.below(3)})` : '[1, 2]';
    return `[for ${item} in ${collection}: ${body({ name: item, type: 'int' })}]`;
  }

  private within<T>(locals: readonly Named[], make: () => T): T {
    const outer = this.locals;
    this.locals = [...outer, ...locals];
    const made = make();
    this.locals = outer;
    return made;
  }

  private resource(): string {
    const [type, body] = this.random.pick(RESOURCES);
    const name = this.name('r');
    const existing = this.random.chance(0.2);
    const loop = this.random.chance(0.3);
    const conditional = !existing && this.random.chance(0.25);
    const condition = conditional ? `if (${this.expression('bool', 1)}) ` : '';
    const object = (locals: readonly Named[]): string => this.within(locals, () => this.resourceBody(type, body, existing));
    const value = loop ? this.loop((item) => condition + object([item])) : condition + object([]);
    this.resources.push({ name, type: type.split('@')[0]!, loop, existing, conditional });
    return `resource ${name} '${type}'${existing ? ' existing' : ''} = ${value}`;
  }

  private resourceBody(type: string, body: string, existing: boolean): string {
    const suffix = this.locals.length > 0 ? `\${${this.random.pick(this.locals).name}}` : '';
    const lines = [`name: 'n${this.count}${suffix}'`];
    if (existing) {
      if (this.random.chance(0.3)) lines.push(`scope: resourceGroup(${this.literal()})`);
      return `{\n  ${lines.join('\n  ')}\n}`;
    }
    lines.push(body);
    this.runtime = true;
    if (this.random.chance(0.7)) lines.push(`tags: any(${this.expression('object', 2)})`);
    this.runtime = false;
    const needed = this.resources.filter((resource) => !resource.loop && !resource.existing);
    if (needed.length > 0 && this.random.chance(0.3)) lines.push(`dependsOn: [${this.random.pick(needed).name}]`);
    const child = CHILDREN[type.split('@')[0]!];
    if (child !== undefined && this.random.chance(0.3))
      lines.push(`resource ${this.name('c')} '${child}' = {\n    name: 'default'\n  }`);
    return `{\n  ${lines.join('\n  ')}\n}`;
  }

  private module(): string {
    const name = this.name('m');
    const loop = this.random.chance(0.3);
    this.runtime = true;
    const body = (locals: readonly Named[]): string =>
      this.within(locals, () => {
        const named = this.random.chance(0.5) ? `  name: 'd${this.count}${locals[0] ? `\${${locals[0].name}}` : ''}'\n` : '';
        const list = this.random.chance(0.2) ? '[for q in range(0, 2): q]' : this.expression('array', 2);
        return `{\n${named}  params: {\n    text: ${this.expression('string', 2)}\n    list: ${list}\n  }\n}`;
      });
    const condition = this.random.chance(0.2) ? `if (${this.expression('bool', 1)}) ` : '';
    const value = loop ? this.loop((item) => condition + body([item])) : condition + body([]);
    this.runtime = false;
    this.modules.push({ name, loop: loop || condition !== '' });
    return `module ${name} 'part.bicep' = ${value}`;
  }

  private function(): string {
    const name = this.name('f');
    const type = this.random.pick(TYPES);
    const outer = { values: this.values, functions: this.functions };
    this.values = [];
    const body = this.within(
      [
        { name: 'x', type: 'string' },
        { name: 'n', type: 'int' },
      ],
      () => this.expression(type, 2),
    );
    this.values = outer.values;
    this.functions = [...outer.functions, { name, type }];
    return `func ${name}(x string, n int) ${type} => ${body}`;
  }

  private type(): string {
    const name = this.name('t');
    const before = [...this.types];
    this.types.push(name);
    return `type ${name} = ${this.typeExpression(2, before)}`;
  }

  private typeExpression(depth: number, known: readonly string[]): string {
    if (depth === 0) return this.random.pick(['string', 'int', 'bool', 'object', "'x'", '3']);
    return this.random.weighted<() => string>([
      [2, () => this.random.pick(['string', 'int', 'bool', 'array'])],
      [2, () => this.random.pick(["'a' | 'b' | 'c'", '2 | 1', "('z' | 'y')[]"])],
      [
        2,
        () =>
          `{\n  ${this.random.list(0, 3, (i) => `k${i}: ${this.typeExpression(depth - 1, known)}${this.random.chance(0.3) ? '?' : ''}`).join('\n  ')}\n}`,
      ],
      [1, () => `(${this.typeExpression(depth - 1, known)})[]`],
      [1, () => `[\n${this.random.list(1, 2, () => this.typeExpression(depth - 1, known)).join('\n')}\n]`],
      [known.length > 0 ? 2 : 0, () => this.random.pick(known)],
    ])();
  }

  private output(): string {
    const type = this.random.pick(TYPES);
    this.runtime = true;
    const loop = this.random.chance(0.2);
    const value = loop
      ? this.loop((item) => this.within([item], () => this.expression(this.random.pick(TYPES), 2)))
      : this.expression(type, 2);
    this.runtime = false;
    return `output ${this.name('o')} ${loop ? 'array' : type} = ${value}`;
  }

  // ---- Expressions -------------------------------------------------------------------------------------------------

  private literal(): string {
    return this.random.pick(["'a'", "''", "'it\\'s'", "'[x]'", "'[y'", "'{0}'", "'\\${z}'", "'é\\u{1F600}'", "'''two\nlines'''"]);
  }

  private expression(type: Type, depth: number): string {
    const own = [...this.locals, ...this.values].filter((value) => value.type === type);
    const ways: [number, () => string][] = [
      [own.length > 0 ? 4 : 0, () => this.random.pick(own).name],
      [3, () => this.leaf(type, depth)],
      [depth > 0 ? 3 : 0, () => this.compound(type, depth - 1)],
      [
        depth > 0 ? 1 : 0,
        () => `${this.expression('bool', depth - 1)} ? ${this.expression(type, depth - 1)} : ${this.expression(type, depth - 1)}`,
      ],
      [this.runtime ? 2 : 0, () => this.runtimeValue(type)],
      [depth > 0 && this.functions.some((one) => one.type === type) ? 2 : 0, () => this.userCall(type, depth - 1)],
    ];
    const made = this.random.weighted(ways)();
    return this.random.chance(0.1) ? `(${made})` : made;
  }

  private userCall(type: Type, depth: number): string {
    const { name } = this.random.pick(this.functions.filter((one) => one.type === type));
    return `${name}(${this.expression('string', depth)}, ${this.expression('int', depth)})`;
  }

  private runtimeValue(type: Type): string {
    const strings: (() => string)[] = [() => 'resourceGroup().location', () => 'subscription().id', () => 'deployment().name'];
    for (const { name, loop, existing, conditional } of this.resources) {
      const one = loop ? `${name}[0]` : name;
      strings.push(
        () => `${one}.id`,
        () => `${one}.name`,
        () => `${one}.type`,
      );
      if (!existing && !conditional)
        strings.push(
          () => `string(${one}.location)`,
          () => `string(${one}.properties)`,
        );
      if (conditional)
        strings.push(
          () => `string(${one}.?properties)`,
          () => `string(${one}.?id)`,
        );
    }
    for (const { name, loop } of this.modules)
      if (!loop)
        strings.push(
          () => `${name}.outputs.text`,
          () => `${name}.name`,
          () => `${name}.outputs.?text ?? 'no'`,
        );
    const text = this.random.pick(strings)();
    return type === 'string'
      ? text
      : type === 'int'
        ? `length(${text})`
        : type === 'bool'
          ? `empty(${text})`
          : type === 'array'
            ? `[${text}]`
            : `{ key: ${text} }`;
  }

  private leaf(type: Type, depth: number): string {
    switch (type) {
      case 'string':
        return this.literal();
      case 'int':
        return this.random.pick(['0', '1', '-7', '2147483648', '42']);
      case 'bool':
        return this.random.pick(['true', 'false']);
      case 'array':
        return depth > 0 ? this.array(depth - 1) : '[]';
      case 'object':
        return depth > 0 ? this.object(depth - 1) : '{}';
    }
  }

  private array(depth: number): string {
    const items = this.random.list(0, 3, () =>
      this.random.chance(0.2) ? `...${this.expression('array', depth)}` : this.expression(this.random.pick(TYPES), depth),
    );
    return `[${this.random.chance(0.5) ? items.join(', ') : `\n${items.join('\n')}\n`}]`;
  }

  private object(depth: number): string {
    const members = this.random.list(0, 3, (i) => {
      if (this.random.chance(0.15)) return `...${this.expression('object', depth)}`;
      const key = this.random.pick([
        `k${i}`,
        `'k-${i}'`,
        `'\${${this.expression('string', 0).replaceAll('\n', ' ')}}${i}'`,
        i === 0 ? 'copy' : `k${i}`,
      ]);
      return `${key.includes("'''") ? `k${i}` : key}: ${this.expression(this.random.pick(TYPES), depth)}`;
    });
    return members.length === 0 ? '{}' : `{\n${members.join('\n')}\n}`;
  }

  private compound(type: Type, depth: number): string {
    const text = (): string => this.expression('string', depth);
    const int = (): string => this.expression('int', depth);
    const array = (): string => this.expression('array', depth);
    const object = (): string => this.expression('object', depth);
    switch (type) {
      case 'string':
        return this.random.pick([
          () => this.interpolation(depth),
          () => `toLower(${text()})`,
          () => `concat(${text()}, ${text()})`,
          () => `join(map(range(0, 2), x => string(x)), ',')`,
          () => `string(${object()}.?name)`,
          () => `uniqueString(${text()})`,
          () => `sys.toUpper(${text()})`,
          () => `any(${text()})`,
        ])();
      case 'int':
        return this.random.pick([
          () => `(${int()}) + (${int()})`,
          () => `(${int()}) * 2 - 1`,
          () => `length(${array()})`,
          () => `-(${int()})`,
          () => `max(${int()}, 3)`,
        ])();
      case 'bool':
        return this.random.pick([
          () => `(${int()}) < (${int()})`,
          () => `!(${this.expression('bool', depth)})`,
          () => `(${this.expression('bool', depth)}) && (${this.expression('bool', depth)})`,
          () => `(${text()}) =~ 'A'`,
          () => `(${text()}) != (${text()})`,
          () => `contains(${array()}, 1)`,
        ])();
      case 'array':
        return this.random.pick([
          () => `union(${array()}, ${array()})`,
          () => `filter(${array()}, y => y != null)`,
          () => `map(${array()}, (z, k) => { at: k, value: z })`,
          () => `flatten([${array()}])`,
          () => `array(${array()}[?0])`,
          () => `objectKeys(${object()})`,
        ])();
      case 'object':
        return this.random.pick([
          () => `union(${object()}, ${object()})`,
          () => `toObject(range(0, 2), w => string(w))`,
          () => `json('{}')`,
          () => `any(${object()})`,
          () => `{ inner: ${object()} }.inner`,
        ])();
    }
  }

  private interpolation(depth: number): string {
    const hole = (): string => `\${${this.simple(depth)}}`;
    return `'a${hole()}{b}${this.random.chance(0.5) ? hole() : ''}\\n'`;
  }

  /** What may stand in a hole: no object or array literals. */
  private simple(depth: number): string {
    for (let i = 0; i < 5; i++) {
      const made = this.expression(this.random.pick(['string', 'int', 'bool'] as const), depth);
      if (!/[[{\n]/.test(made)) return made;
    }
    return '1';
  }
}

/** The module that the generated files use. */
export const PART = `param text string
param list array = []
output text string = text
output size int = length(list)
`;
