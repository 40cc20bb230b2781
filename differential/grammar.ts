import type { Random } from './random.ts';
import { Expressions, MEMBERS, TYPES, type Names, type ScopeName, type Type } from './typed.ts';

/** A generated template with the values for its parameters and the scope that it is for. */
export interface Program {
  readonly template: JsonRecord;
  readonly parameters: JsonRecord;
  readonly scope: ScopeName;
}

export type JsonRecord = Record<string, unknown>;

const SCHEMAS: Record<ScopeName, string> = {
  resourceGroup: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  subscription: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
  managementGroup: 'https://schema.management.azure.com/schemas/2019-08-01/managementGroupDeploymentTemplate.json#',
  tenant: 'https://schema.management.azure.com/schemas/2019-08-01/tenantDeploymentTemplate.json#',
};

const RESOURCE_TYPES: Record<ScopeName, readonly string[]> = {
  resourceGroup: [
    'Microsoft.Storage/storageAccounts',
    'Microsoft.Network/virtualNetworks',
    'Microsoft.Network/virtualNetworks/subnets',
    'Microsoft.Web/sites',
    'Microsoft.Sql/servers/databases',
  ],
  subscription: [
    'Microsoft.Resources/resourceGroups',
    'Microsoft.Authorization/policyAssignments',
    'Microsoft.Authorization/roleDefinitions',
  ],
  managementGroup: ['Microsoft.Authorization/policyDefinitions', 'Microsoft.Authorization/policyAssignments'],
  tenant: ['Microsoft.Management/managementGroups', 'Microsoft.Authorization/policyDefinitions'],
};

const CHILDREN: Record<string, string> = {
  'Microsoft.Storage/storageAccounts': 'blobServices',
  'Microsoft.Network/virtualNetworks': 'subnets',
  'Microsoft.Web/sites': 'config',
  'Microsoft.Sql/servers/databases': 'auditingSettings',
};

const ARM_TYPES: Record<Type, string> = {
  string: 'string',
  int: 'int',
  bool: 'bool',
  strings: 'array',
  ints: 'array',
  objects: 'array',
  object: 'object',
};

/** What the resources of one template can say of each other. */
interface Known {
  readonly names: Names;
  readonly symbolic: boolean;
  /** How to depend on the resources so far. */
  readonly dependencies: string[];
  readonly scope: ScopeName;
  readonly depth: number;
  /** The names are those of the template around it. */
  readonly outer: boolean;
}

/** Makes small whole templates in which everything can occur: it is the grammar of ARM templates, walked at random. */
export class Grammar {
  private readonly random: Random;
  private serial = 0;

  constructor(random: Random) {
    this.random = random;
  }

  program(): Program {
    const scope = this.random.weighted<ScopeName>([
      [14, 'resourceGroup'],
      [3, 'subscription'],
      [1, 'managementGroup'],
      [1, 'tenant'],
    ]);
    this.serial = 0;
    const { template, needed } = this.template(scope, this.random.chance(0.5), 2);
    const parameters: JsonRecord = {};
    for (const [name, type, declared] of needed) {
      if ('defaultValue' in declared ? this.random.chance(0.3) : !this.random.chance(0.003)) {
        parameters[name] = Array.isArray(declared['allowedValues']) ? declared['allowedValues'][0] : this.value(type);
      }
    }
    return { template, parameters, scope };
  }

  private template(
    scope: ScopeName,
    symbolic: boolean,
    depth: number,
  ): { template: JsonRecord; needed: [string, Type, JsonRecord][]; outputs: [string, Type][] } {
    const { random } = this;
    const needed = random.list(0, 3, () => this.parameter(scope, symbolic));
    const functions = random.chance(0.2) ? random.list(1, 2, () => this.userFunction(scope)) : [];
    let names: Names = {
      parameters: needed.map(([name, type]) => [name, type] as const),
      variables: [],
      functions: functions.map((f) => f.name),
      loops: [],
      lambdas: [],
      runtime: [],
      scope,
    };
    const variables: JsonRecord = {};
    for (let i = random.below(4); i > 0; i--) {
      const [name, type] = this.variable(variables, new Expressions(random, names));
      names = { ...names, variables: [...names.variables, [name, type]] };
    }
    const known: Known = { names, symbolic, dependencies: [], scope, depth, outer: false };
    const resources: [string, JsonRecord][] = [];
    for (let i = 1 + random.below(3); i > 0; i--) {
      const { symbol, resource, runtime } = this.resource({ ...known, names });
      resources.push([symbol, resource]);
      names = { ...names, runtime: [...names.runtime, ...runtime] };
    }
    const outputs: JsonRecord = {};
    const given: [string, Type][] = [];
    for (let i = random.below(3); i > 0; i--) given.push(this.output(outputs, names, symbolic));
    const template: JsonRecord = {
      $schema: SCHEMAS[scope],
      ...(symbolic ? { languageVersion: '2.0' } : {}),
      contentVersion: '1.0.0.0',
      ...(symbolic && needed.some(([, , p]) => '$ref' in p) ? { definitions: { shape: SHAPE } } : {}),
      parameters: Object.fromEntries(needed.map(([name, , declared]) => [name, declared])),
      ...(functions.length > 0
        ? {
            functions: [
              { namespace: 'ns', members: Object.fromEntries(functions.map((f) => [f.name.name.slice(3), f.declared])) },
            ],
          }
        : {}),
      variables,
      resources: symbolic ? Object.fromEntries(resources) : resources.map(([, resource]) => resource),
      ...(given.length > 0 ? { outputs } : {}),
    };
    return { template, needed, outputs: given };
  }

  private parameter(scope: ScopeName, symbolic: boolean): [string, Type, JsonRecord] {
    const { random } = this;
    const type = random.pick(TYPES);
    const declared: JsonRecord = { type: ARM_TYPES[type] };
    if (symbolic && type === 'object' && random.chance(0.4)) {
      delete declared['type'];
      declared['$ref'] = '#/definitions/shape';
    }
    if (symbolic && type === 'strings' && random.chance(0.4))
      declared['items'] = { type: 'string', ...(random.chance(0.2) ? { maxLength: 4 } : {}) };
    if (type === 'string' && random.chance(0.15)) declared['allowedValues'] = ['web', 'Data'];
    if (type === 'int' && random.chance(0.15)) Object.assign(declared, { minValue: 0, maxValue: 100 });
    if (type === 'string' && random.chance(0.1)) Object.assign(declared, { minLength: 1, maxLength: 5 });
    if (type === 'string' && random.chance(0.05)) declared['type'] = 'securestring';
    if (symbolic && random.chance(0.1)) declared['nullable'] = true;
    else if (random.chance(0.5)) {
      const names: Names = { parameters: [], variables: [], functions: [], loops: [], lambdas: [], runtime: [], scope };
      declared['defaultValue'] = Array.isArray(declared['allowedValues'])
        ? 'web'
        : this.written(type, new Expressions(random, names), 2);
    }
    return [this.fresh('p'), type, declared];
  }

  private userFunction(scope: ScopeName): { name: Names['functions'][number]; declared: JsonRecord } {
    const takes = this.random.list(0, 2, () => this.random.pick(TYPES));
    const gives = this.random.pick(TYPES);
    const parameters = takes.map((type, i) => [`a${i}`, type] as const);
    const names: Names = { parameters, variables: [], functions: [], loops: [], lambdas: [], runtime: [], scope };
    const declared = {
      parameters: parameters.map(([name, type]) => ({ name, type: ARM_TYPES[type] })),
      output: { type: ARM_TYPES[gives], value: `[${new Expressions(this.random, names).of(gives, 3)}]` },
    };
    return { name: { name: `ns.${this.fresh('f')}`, takes, gives }, declared };
  }

  private variable(into: JsonRecord, expressions: Expressions): [string, Type] {
    const { random } = this;
    const name = this.fresh('v');
    const type = random.pick(TYPES);
    if ((type === 'strings' || type === 'ints' || type === 'objects') && random.chance(0.4)) {
      const element = type === 'strings' ? 'string' : type === 'ints' ? 'int' : 'object';
      const copy = (into['copy'] ??= []) as JsonRecord[];
      copy.push({
        name,
        count: this.loopCount(expressions),
        input: this.written(element, expressions.with({ loops: [name] }), 2),
      });
    } else into[name] = this.written(type, expressions, 3);
    return [name, type];
  }

  private resource(known: Known): { symbol: string; resource: JsonRecord; runtime: [string, Type][] } {
    const { random } = this;
    if (known.depth > 0 && random.chance(0.3)) return this.deployment(known);
    const symbol = this.fresh('r');
    const expressions = new Expressions(random, { ...known.names, runtime: [] });
    const type = random.pick(RESOURCE_TYPES[known.scope]);
    const loop = random.chance(known.outer ? 0.03 : 0.25) ? this.loop(expressions) : undefined;
    const names: Names = loop ? { ...known.names, loops: [...known.names.loops, '', loop.name] } : known.names;
    const plain = new Expressions(random, { ...names, runtime: random.chance(0.02) ? names.runtime : [] });
    const name = this.resourceName(type, symbol, plain, loop !== undefined);
    const existing = known.symbolic && loop === undefined && random.chance(0.12);
    const resource: JsonRecord = {
      ...(existing ? { existing: true } : {}),
      ...(random.chance(0.2) ? { condition: random.chance(0.9) ? `[${plain.of('bool', 2)}]` : random.chance(0.5) } : {}),
      ...(loop ? { copy: loop.copy } : {}),
      type,
      apiVersion: random.pick(['2021-04-01', '2022-01-01-preview', ...(random.chance(0.1) ? ["[concat('2021','-04-01')]"] : [])]),
      name,
      ...(random.chance(0.6)
        ? {
            location: random.pick([
              'westeurope',
              known.scope === 'resourceGroup' ? '[resourceGroup().location]' : '[deployment().location]',
              `[${plain.of('string', 2)}]`,
            ]),
          }
        : {}),
      ...(random.chance(0.3) ? { tags: this.written('object', new Expressions(random, { ...names }), 2) } : {}),
      ...(random.chance(0.2) ? { sku: { name: this.written('string', plain, 2), capacity: this.written('int', plain, 2) } } : {}),
      ...(random.chance(0.15) ? { kind: this.written('string', plain, 1) } : {}),
      ...(random.chance(0.1) ? { zones: this.written('strings', plain, 2) } : {}),
      ...(random.chance(0.1) ? { identity: { type: random.pick(['SystemAssigned', `[${plain.of('string', 1)}]`]) } } : {}),
      ...(random.chance(0.05) ? { plan: this.written('object', plain, 1) } : {}),
      ...(random.chance(0.15) && !existing && known.dependencies.length > 0
        ? { dependsOn: random.list(1, 2, () => random.pick(known.dependencies)) }
        : {}),
      ...(random.chance(0.08) ? { scope: this.scopeOf(known, plain) } : {}),
      ...(random.chance(existing ? 0.02 : 0.9) ? { properties: this.properties(new Expressions(random, names)) } : {}),
    };
    const child = CHILDREN[type];
    if (child !== undefined && !known.symbolic && random.chance(0.2)) {
      resource['resources'] = [
        {
          type: child,
          apiVersion: '2021-04-01',
          name: `c${this.serial}`,
          properties: this.properties(new Expressions(random, names)),
        },
      ];
    }
    known.dependencies.push(known.symbolic ? symbol : this.idOf(type, name, loop?.name));
    return { symbol, resource, runtime: this.runtimeOf(known, type, name, symbol, loop?.name, existing) };
  }

  /** Expressions that read the resource once it is there. */
  private runtimeOf(
    known: Known,
    type: string,
    name: string,
    symbol: string,
    loop: string | undefined,
    existing: boolean,
  ): [string, Type][] {
    const { random } = this;
    const id = this.idOf(type, name, undefined);
    const text = id.startsWith('[') ? id.slice(1, -1) : `'${id}'`;
    if (known.symbolic && loop === undefined) {
      return [
        [`reference('${symbol}')${random.pick(['.key', '.list[0]', "['a-b'].c"])}`, 'string'],
        [
          `reference('${symbol}', '2021-04-01', 'full').${random.pick(['location', 'name', 'tags.x', 'identity.principalId', 'type', 'id', 'apiVersion'])}`,
          'string',
        ],
      ];
    }
    if (loop !== undefined || existing)
      return known.symbolic && loop !== undefined && random.chance(0.5)
        ? [[`map(references('${symbol}'), lambda('z', lambdaVariables('z').key))`, 'strings']]
        : [];
    return [
      [`reference(${text}).key.name`, 'string'],
      [`listKeys(${text}, '2021-04-01').keys[0].value`, 'string'],
      [`reference(${text}, '2021-04-01', 'Full').location`, 'string'],
    ];
  }

  private deployment(known: Known): { symbol: string; resource: JsonRecord; runtime: [string, Type][] } {
    const { random } = this;
    const symbol = this.fresh('d');
    const inner = random.chance(known.symbolic ? 0.99 : 0.7);
    const expressions = new Expressions(random, { ...known.names, runtime: [] });
    const loop = random.chance(0.2) ? this.loop(expressions) : undefined;
    const names: Names = loop ? { ...known.names, loops: [...known.names.loops, '', loop.name] } : known.names;
    const plain = new Expressions(random, { ...names, runtime: [] });
    const target = this.target(known.scope, plain);
    const { template, needed, outputs } = inner
      ? this.template(target.scope, random.chance(0.5), known.depth - 1)
      : this.outerTemplate(target.scope, { ...known, names, depth: known.depth - 1 });
    const passing = new Expressions(random, names);
    const parameters = Object.fromEntries(
      needed.flatMap(([name, type, declared]) => {
        if ('defaultValue' in declared ? random.chance(0.6) : random.chance(0.01)) return [];
        const value = Array.isArray(declared['allowedValues']) ? declared['allowedValues'][1] : this.written(type, passing, 2);
        return [[name, { value }]];
      }),
    );
    const name = loop
      ? `[concat('${symbol}', copyIndex())]`
      : random.pick([symbol, `[concat('${symbol}', ${plain.of('string', 0)})]`]);
    const resource: JsonRecord = {
      ...(random.chance(0.15) ? { condition: `[${plain.of('bool', 1)}]` } : {}),
      ...(loop ? { copy: loop.copy } : {}),
      type: 'Microsoft.Resources/deployments',
      apiVersion: '2022-09-01',
      name,
      ...target.fields,
      properties: {
        mode: 'Incremental',
        ...(inner
          ? { expressionEvaluationOptions: { scope: random.pick(['inner', 'Inner']) } }
          : random.chance(0.3)
            ? { expressionEvaluationOptions: { scope: 'outer' } }
            : {}),
        ...(needed.length > 0 ? { parameters } : {}),
        template,
      },
    };
    const call = known.symbolic
      ? `reference('${symbol}')`
      : `reference(${name.startsWith('[') ? name.slice(1, -1) : `'${name}'`})`;
    return { symbol, resource, runtime: loop ? [] : outputs.map(([output, type]) => [`${call}.outputs.${output}.value`, type]) };
  }

  /** A template whose expressions mean the names of the template around it. */
  private outerTemplate(
    scope: ScopeName,
    known: Known,
  ): { template: JsonRecord; needed: [string, Type, JsonRecord][]; outputs: [string, Type][] } {
    const resources = this.random.list(
      1,
      2,
      () => this.resource({ ...known, symbolic: false, scope, dependencies: [], outer: true }).resource,
    );
    const outputs: JsonRecord = {};
    const given = this.random.list(0, 1, () => this.output(outputs, known.names, false));
    return { template: { $schema: SCHEMAS[scope], contentVersion: '1.0.0.0', resources, outputs }, needed: [], outputs: given };
  }

  /** Where a nested deployment goes, and the fields that say so. */
  private target(scope: ScopeName, expressions: Expressions): { scope: ScopeName; fields: JsonRecord } {
    const { random } = this;
    const group = random.pick(['rg-other', `[concat('rg-', ${expressions.of('string', 0)})]`]);
    switch (scope) {
      case 'resourceGroup':
        return random.weighted<{ scope: ScopeName; fields: JsonRecord }>([
          [6, { scope, fields: {} }],
          [2, { scope, fields: { resourceGroup: group } }],
          [1, { scope, fields: { resourceGroup: group, subscriptionId: '33333333-3333-3333-3333-333333333333' } }],
          [1, { scope: 'subscription', fields: { subscriptionId: '[subscription().subscriptionId]', location: 'northeurope' } }],
        ]);
      case 'subscription':
        return random.chance(0.5)
          ? { scope: 'resourceGroup', fields: { resourceGroup: group } }
          : { scope, fields: { location: random.pick(['northeurope', '[deployment().location]']) } };
      case 'managementGroup':
        return random.chance(0.5)
          ? { scope, fields: { scope: 'Microsoft.Management/managementGroups/mg-child', location: 'northeurope' } }
          : {
              scope: 'subscription',
              fields: { subscriptionId: '33333333-3333-3333-3333-333333333333', location: 'northeurope' },
            };
      case 'tenant':
        return random.chance(0.5)
          ? { scope, fields: { location: 'northeurope' } }
          : {
              scope: 'managementGroup',
              fields: { scope: 'Microsoft.Management/managementGroups/mg-child', location: 'northeurope' },
            };
    }
  }

  private scopeOf(known: Known, expressions: Expressions): string {
    return this.random.pick([
      'Microsoft.Storage/storageAccounts/sa1',
      `[concat('Microsoft.Network/virtualNetworks/', uniqueString(${expressions.of('string', 1)}))]`,
      ...(known.scope === 'resourceGroup' ? ["[resourceId('Microsoft.Web/sites', 'w')]", '[resourceGroup().id]', '/'] : ['/']),
    ]);
  }

  private properties(expressions: Expressions): JsonRecord {
    const { random } = this;
    const made: JsonRecord = Object.fromEntries(
      random.list(1, 3, () => {
        const key = random.chance(0.06) ? `[concat('k', ${expressions.of('string', 1)})]` : this.fresh('k');
        return [key, this.written(random.pick(TYPES), expressions, 4)];
      }),
    );
    if (random.chance(0.15)) {
      const name = this.fresh('loop');
      made['copy'] = [
        {
          name,
          count: this.loopCount(expressions.with({ runtime: [] })),
          input: this.written(random.pick(['string', 'object', 'int']), expressions.with({ loops: [name] }), 3),
        },
      ];
    }
    return made;
  }

  private output(into: JsonRecord, names: Names, symbolic: boolean): [string, Type] {
    const { random } = this;
    const name = this.fresh('o');
    const type = random.pick(TYPES);
    const expressions = new Expressions(random, names);
    const condition = random.chance(0.1) ? { condition: `[${expressions.with({ runtime: [] }).of('bool', 1)}]` } : {};
    if ((type === 'strings' || type === 'objects') && random.chance(0.3)) {
      const input = this.written(type === 'strings' ? 'string' : 'object', expressions.with({ loops: [''] }), 2);
      into[name] = { type: 'array', ...condition, copy: { count: this.loopCount(expressions.with({ runtime: [] })), input } };
    } else
      into[name] = {
        type: ARM_TYPES[type],
        ...(symbolic && random.chance(0.1) ? { nullable: true } : {}),
        ...condition,
        value: this.written(type, expressions, 3),
      };
    return [name, type];
  }

  private loop(expressions: Expressions): { name: string; copy: JsonRecord } {
    const { random } = this;
    const name = this.fresh('loop');
    const mode = random.chance(0.2)
      ? { mode: random.pick(['serial', 'Parallel']), ...(random.chance(0.5) ? { batchSize: 1 } : {}) }
      : {};
    return { name, copy: { name, count: this.loopCount(expressions), ...mode } };
  }

  private loopCount(expressions: Expressions): unknown {
    return this.random.weighted<unknown>([
      [6, 2],
      [1, 0],
      [2, '[length(createArray(1,2,3))]'],
      [2, `[length(${expressions.of('strings', 1)})]`],
      [0.1, `[${expressions.of('int', 1)}]`],
    ]);
  }

  /** A name with as many segments as the type asks for; in a loop each iteration has its own. */
  private resourceName(type: string, symbol: string, expressions: Expressions, looped: boolean): string {
    const { random } = this;
    const segments = type.split('/').length - 1;
    if (random.chance(0.02)) return `[${expressions.of('string', 2)}]`;
    const index = looped ? ', copyIndex()' : '';
    const first = random.pick([
      `'${symbol}'${index}`,
      `'${symbol}', uniqueString(${expressions.of('string', 1)})${index}`,
      `toLower('${symbol}X')${index}`,
    ]);
    if (segments === 1) return !looped && random.chance(0.4) ? symbol : `[concat(${first})]`;
    return random.pick([`[concat('parent/', ${first})]`, `[format('{0}/{1}', 'parent', concat(${first}))]`]);
  }

  private idOf(type: string, name: string, loop: string | undefined): string {
    if (loop !== undefined) return loop;
    const text = name.startsWith('[') ? name.slice(1, -1) : `'${name}'`;
    if (type.split('/').length === 2) return `[resourceId('${type}', ${text})]`;
    return `[resourceId('${type}', split(${text}, '/')[0], split(${text}, '/')[1])]`;
  }

  /** A value as a template writes it: an expression, or JSON with expressions inside. */
  private written(type: Type, expressions: Expressions, depth: number): unknown {
    const { random } = this;
    if (depth <= 0 || random.chance(0.55)) return `[${expressions.of(type, depth)}]`;
    switch (type) {
      case 'strings':
        return random.list(0, 3, () => this.written('string', expressions, depth - 1));
      case 'ints':
        return random.list(0, 3, () => this.written('int', expressions, depth - 1));
      case 'objects':
        return random.list(0, 2, () => this.written('object', expressions, depth - 1));
      case 'object':
        return Object.fromEntries(MEMBERS.map(([name, t]) => [name, this.written(t, expressions, depth - 1)]));
      default:
        return this.value(type);
    }
  }

  /** A literal. */
  private value(type: Type): unknown {
    const { random } = this;
    switch (type) {
      case 'string':
        return random.pick(['web', 'Data', 'x', '', 'a b', 'ÄÖ', '[[not an expression]', '[open', "it's", '10', 'ß']);
      case 'int':
        return random.pick([0, 1, 5, -3, 42, 2147483648]);
      case 'bool':
        return random.chance(0.5);
      case 'strings':
        return random.list(0, 3, () => this.value('string'));
      case 'ints':
        return random.list(0, 3, () => this.value('int'));
      case 'objects':
        return random.list(0, 2, () => this.value('object'));
      case 'object':
        return Object.fromEntries(MEMBERS.map(([name, t]) => [name, this.value(t)]));
    }
  }

  private fresh(prefix: string): string {
    this.serial += 1;
    return `${prefix}${this.serial}`;
  }
}

/** A user-defined type that fits every generated object. */
const SHAPE = {
  type: 'object',
  properties: {
    name: { type: 'string' },
    size: { type: 'int' },
    on: { type: 'bool', nullable: true },
    list: { type: 'array', items: { type: 'string' } },
  },
};
