import { describe, expect, it } from 'vitest';
import type { Guardrail } from '../guardrails/index.ts';
import { Source } from '../source/index.ts';
import { allowDifferences, compare, type Comparison, type DifferenceRule } from './index.ts';

const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

type Values = Readonly<Record<string, unknown>>;

function file(name: string, values: Values): Source {
  const parameters = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }]));
  return new Source(`main.parameters.${name}.json`, JSON.stringify({ contentVersion: '1.0.0.0', parameters }, null, 1));
}

function compared(parameters: object, resources: readonly object[], environments: Readonly<Record<string, Values>>): Comparison {
  const template = new Source('main.json', JSON.stringify({ $schema: SCHEMA, contentVersion: '1.0.0.0', parameters, resources }));
  return compare(
    { template, parameters: Object.entries(environments).map(([name, values]) => file(name, values)) },
    { guardrails },
  );
}

const guardrails: readonly Guardrail[] = [
  {
    id: 'storage/https-only',
    title: 'HTTPS only',
    severity: 'high',
    why: 'w',
    fix: 'f',
    rule: {
      if: {
        allOf: [
          { field: 'type', equals: 'Microsoft.Storage/storageAccounts' },
          { field: 'Microsoft.Storage/storageAccounts/supportsHttpsTrafficOnly', notEquals: true },
        ],
      },
      then: { effect: 'deny' },
    },
    examples: { bad: [], good: [] },
  },
];

const rule = (name: string, properties: object = {}): object => ({
  name,
  properties: {
    access: 'Allow',
    direction: 'Inbound',
    protocol: 'Tcp',
    priority: 100,
    destinationPortRange: '22',
    ...properties,
  },
});
const group = (rules: unknown, more: object = {}): object => ({
  type: 'Microsoft.Network/networkSecurityGroups',
  apiVersion: '2024-05-01',
  name: "[parameters('name')]",
  properties: { securityRules: rules },
  ...more,
});
const account = (httpsOnly: unknown, more: object = {}): object => ({
  type: 'Microsoft.Storage/storageAccounts',
  apiVersion: '2023-05-01',
  name: "[parameters('name')]",
  properties: { supportsHttpsTrafficOnly: httpsOnly },
  ...more,
});

const string = { type: 'string' };
const bool = { type: 'bool' };
const names = { dev: { name: 'devone' }, production: { name: 'prodone' } };

/** `title | state of each environment | causes` */
function lines({ differences }: Comparison): readonly string[] {
  return differences.map(({ title, outcome, states, causes }) =>
    [outcome, title, ...states.map(({ text }) => text), causes.map(({ name }) => name).join('+')].join(' | '),
  );
}

describe('what is the same', () => {
  it.each([
    ['with other names', { name: string }, [group([rule('ssh')]), account(false)]],
    [
      'a prefix and a list of one',
      { name: string },
      [
        group([
          rule('ssh', {
            sourceAddressPrefix: "[if(equals(parameters('name'), 'devone'), '10.0.0.0/8', '')]",
            sourceAddressPrefixes: "[if(equals(parameters('name'), 'devone'), createArray(), createArray('10.0.0.0/8'))]",
          }),
        ]),
      ],
    ],
    [
      'the application security group of the template under its name there',
      { name: string },
      [
        {
          type: 'Microsoft.Network/applicationSecurityGroups',
          apiVersion: '2024-05-01',
          name: "[concat('asg-', parameters('name'))]",
        },
        group([
          rule('ssh', {
            sourceApplicationSecurityGroups: [
              { id: "[resourceId('Microsoft.Network/applicationSecurityGroups', concat('asg-', parameters('name')))]" },
            ],
          }),
        ]),
      ],
    ],
  ])('%s', (_what, parameters, resources) => {
    expect(lines(compared(parameters, resources, names))).toEqual([]);
  });
});

describe('security rules', () => {
  it('names what differs and the parameter that makes it so', () => {
    const parameters = { name: string, from: string };
    const environments = { dev: { ...names.dev, from: '*' }, production: { ...names.production, from: '10.0.0.0/26' } };
    const result = compared(
      parameters,
      [group([rule('ssh', { sourceAddressPrefix: "[parameters('from')]" }), rule('b')])],
      environments,
    );
    expect(lines(result)).toEqual(['differs | Rule ssh of devone | source * | source 10.0.0.0/26 | from']);
    const places = result.differences[0]!.causes[0]!.places.map(({ source, span }) => [
      source.name,
      source.text.slice(span.start, span.start + 6),
    ]);
    expect(places).toEqual([
      ['main.parameters.dev.json', '"from"'],
      ['main.parameters.production.json', '"from"'],
    ]);
  });

  it('finds the rule that one environment lacks, also where it is declared beside the group', () => {
    const parameters = { name: string, debug: { ...bool, defaultValue: false } };
    const child = {
      type: 'Microsoft.Network/networkSecurityGroups/securityRules',
      apiVersion: '2024-05-01',
      name: "[concat(parameters('name'), '/debug')]",
      condition: "[parameters('debug')]",
      properties: { access: 'Allow', destinationPortRange: '9229' },
    };
    const environments = { dev: { ...names.dev, debug: true }, production: names.production };
    const inGroup = group(
      "[if(parameters('debug'), createArray(createObject('name', 'debug', 'properties', createObject('access', 'Allow'))), createArray())]",
    );
    expect(lines(compared(parameters, [inGroup, child], environments))).toEqual([
      expect.stringMatching(/^differs \| Rule debug of devone \| access Allow; .* \| not there \| debug$/),
      expect.stringMatching(/^differs \| Rule debug of devone \| access Allow; .* ports 9229 \| not there \| debug$/),
    ]);
  });

  it('names all parameters that only together make it so', () => {
    const parameters = { name: string, a: bool, b: bool };
    const both = rule('ssh', { access: "[if(and(parameters('a'), parameters('b')), 'Allow', 'Deny')]" });
    const environments = { dev: { ...names.dev, a: true, b: true }, production: { ...names.production, a: false, b: false } };
    expect(lines(compared(parameters, [group([both])], environments))).toEqual([
      'differs | Rule ssh of devone | access Allow | access Deny | a+b',
    ]);
  });

  it('does not claim what it does not know', () => {
    const parameters = { name: string, from: string };
    const environments = { dev: names.dev, production: { ...names.production, from: '*' } };
    const result = compared(parameters, [group([rule('ssh', { sourceAddressPrefix: "[parameters('from')]" })])], environments);
    expect(lines(result)).toEqual(["unknown | Rule ssh of devone | source [parameters('from')] | source * | from"]);
  });
});

describe('guardrails', () => {
  it.each([
    [
      'broken in one',
      account("[parameters('https')]"),
      { dev: { https: false }, production: { https: true } },
      ['broken', 'holds'],
    ],
    [
      'broken where it is deployed',
      account(false, { condition: "[parameters('https')]" }),
      { dev: { https: true }, production: { https: false } },
      ['broken', 'not deployed'],
    ],
    [
      'three environments',
      account("[parameters('https')]"),
      { a: { https: true }, b: { https: true }, c: { https: false } },
      ['holds', 'holds', 'broken'],
    ],
  ])('%s', (_what, resource, environments, states) => {
    const named = Object.fromEntries(Object.entries(environments).map(([name, values]) => [name, { name, ...values }]));
    expect(lines(compared({ name: string, https: bool }, [resource], named))).toEqual([
      ['differs', 'HTTPS only', ...states, 'https'].join(' | '),
    ]);
  });

  it('says nothing about what is not known of a resource that only one environment has', () => {
    const parameters = { name: string, there: bool, https: bool };
    const resource = account("[parameters('https')]", { condition: "[parameters('there')]" });
    const environments = { dev: { ...names.dev, there: true }, production: { ...names.production, there: false } };
    expect(lines(compared(parameters, [resource], environments))).toEqual([]);
  });
});

describe('intended differences', () => {
  const result = compared({ name: string, a: bool, b: bool }, [account("[and(parameters('a'), parameters('b'))]")], {
    dev: { name: 'devone', a: false, b: false },
    production: { name: 'prodone', a: true, b: true },
  });
  const allow = (...rules: readonly Partial<DifferenceRule>[]): number => {
    const location = { source: new Source('azguard.yaml', ''), span: { start: 0, end: 0 } };
    const whole = rules.map((one): DifferenceRule => ({ kind: 'configuration', reason: 'r', location, ...one }));
    return allowDifferences(result, whole, '2026-11-25').comparison.differences.length;
  };

  it.each([
    [[{ guardrail: 'storage/*' }], 0],
    [[{ guardrail: 'network/security-rules' }], 1],
    [[{ parameter: 'a' }, { parameter: 'B' }], 0],
    [[{ parameter: 'a' }], 1],
    [[{ resource: 'dev*' }], 0],
    [[{ resource: 'dev*', path: 'other/*' }], 1],
    [[{ resource: 'dev*', expires: '2026-11-24' }], 1],
  ])('%j leaves %i', (rules, left) => {
    expect(allow(...rules)).toBe(left);
  });
});
