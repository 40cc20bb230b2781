import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Source } from '../../source/index.ts';
import { AliasTable, type AliasListing, type ProviderListing } from '../alias-table.ts';
import { typeOfAlias } from '../aliases.ts';
import { lintDefinitions, lintRules, type AliasKnowledge } from './index.ts';

/** How Azure lists versions that don't have a property. */
function unspecified(path: string, ...apiVersions: readonly string[]): NonNullable<AliasListing['paths']>[number] {
  return { path, apiVersions, metadata: { type: 'NotSpecified', attributes: 'None' } };
}

/** A catalog of two types, one of them with an alias that came later, one that went, and numbers. */
const listing: ProviderListing = {
  namespace: 'Microsoft.Example',
  resourceTypes: [
    {
      resourceType: 'boxes',
      capabilities: 'SupportsTags, SupportsLocation',
      apiVersions: ['2020-01-01', '2022-01-01', '2024-01-01'],
      aliases: [
        { name: 'Microsoft.Example/boxes/lid', defaultPath: 'properties.lid', defaultMetadata: { type: 'String' } },
        { name: 'Microsoft.Example/boxes/size', defaultPath: 'properties.size', defaultMetadata: { type: 'Integer' } },
        { name: 'Microsoft.Example/boxes/sides[*].colour', defaultPath: 'properties.sides[*].properties.colour' },
        { name: 'Microsoft.Example/boxes/deep', defaultPath: 'properties.a.properties.b.properties.c' },
        {
          name: 'Microsoft.Example/boxes/young',
          defaultPath: 'properties.young',
          paths: [unspecified('properties.young', '2020-01-01', '2022-01-01')],
        },
        {
          name: 'Microsoft.Example/boxes/old',
          defaultPath: 'properties.old',
          paths: [unspecified('properties.old', '2024-01-01')],
        },
      ],
    },
    {
      resourceType: 'lids',
      capabilities: 'None',
      aliases: [{ name: 'Microsoft.Example/lids/hinge', defaultPath: 'properties.hinge' }],
    },
  ],
};

const table = new AliasTable([listing]);

function typeNamed(type: string): ProviderListing['resourceTypes'][number] | undefined {
  return listing.resourceTypes.find(
    ({ resourceType }) => `${listing.namespace}/${resourceType}`.toLowerCase() === type.toLowerCase(),
  );
}

function aliasNamed(alias: string, type = typeOfAlias(alias)): ReturnType<AliasKnowledge['find']> {
  const known = typeNamed(type)?.aliases?.find(({ name }) => name.toLowerCase() === alias.toLowerCase());
  return (
    known && {
      path: known.defaultPath ?? '',
      versions: (known.paths ?? []).map(({ apiVersions, metadata }) => ({
        apiVersions,
        isSpecified: metadata?.type !== 'NotSpecified',
      })),
      valueType: known.defaultMetadata?.type,
    }
  );
}

const aliases: AliasKnowledge = {
  resolve: (alias, type, version) => table.resolve(alias, type, version),
  modifiable: (alias, type, version) => table.modifiable(alias, type, version),
  capabilities: (type) => table.capabilities(type),
  latestApiVersion: (type) => table.latestApiVersion(type),
  known: (alias) => aliasNamed(alias) !== undefined,
  find: aliasNamed,
  factsOf: (type) => {
    const known = typeNamed(type);
    return known && { apiVersions: known.apiVersions?.toSorted().toReversed() ?? [], aliases: known.aliases ?? [] };
  },
};

const isBox = { field: 'type', equals: 'Microsoft.Example/boxes' };
const field = (name: string, rest: object): object => ({ field: `Microsoft.Example/boxes/${name}`, ...rest });
const effect = (more: object): object => ({
  parameters: { effect: { type: 'String', metadata: { displayName: 'Effect', description: 'What follows' }, ...more } },
  then: { effect: "[parameters('effect')]" },
});
const choice = { allowedValues: ['Audit', 'Deny', 'Disabled'], defaultValue: 'Audit' };

interface Parts {
  readonly if?: object;
  readonly then?: object;
  readonly parameters?: object;
  readonly mode?: string;
}

function text({ if: condition = isBox, then = { effect: 'audit' }, ...properties }: Parts): string {
  return JSON.stringify({ name: 'example', properties: { mode: 'All', ...properties, policyRule: { if: condition, then } } });
}

/** What one rule finds: the texts that it points at. */
function found(id: string, parts: Parts): readonly string[] {
  const remarks = lintDefinitions(new Source('example.json', text(parts)), { aliases }) ?? [];
  return remarks.filter(({ code }) => code === `lint/${id}`).map(({ source, span }) => source.text.slice(span.start, span.end));
}

/** For each rule, what it has to find (a part of the text that it points at), and what it has to leave alone. */
const examples: {
  readonly [id: string]: { readonly bad: readonly (readonly [string, Parts])[]; readonly good: readonly Parts[] };
} = {
  'alias-of-another-type': {
    bad: [['lids/hinge', { if: { allOf: [isBox, { field: 'Microsoft.Example/lids/hinge', exists: true }] } }]],
    good: [
      { if: { allOf: [isBox, field('lid', { exists: true })] } },
      { if: { field: 'Microsoft.Example/lids/hinge', exists: true } },
    ],
  },
  'all-parameter-references-must-resolve': {
    bad: [["parameters('efect')", { parameters: { effect: choice }, then: { effect: "[parameters('efect')]" } }]],
    good: [effect(choice), { if: { field: 'name', in: "[parameters('EFFECT')]" }, ...effect(choice) }],
  },
  'blocking-effect-on-role-assignments': {
    bad: [
      ['roleAssignments', { if: { field: 'type', equals: 'Microsoft.Authorization/roleAssignments' }, then: { effect: 'Deny' } }],
      ['Microsoft.Authorization/*', { if: { field: 'type', like: 'Microsoft.Authorization/*' }, ...effect(choice) }],
      [
        'roleAssignmentScheduleRequests',
        { if: { field: 'type', in: ['Microsoft.Authorization/roleAssignmentScheduleRequests'] }, ...effect({}) },
      ],
    ],
    good: [{ if: { field: 'type', equals: 'Microsoft.Authorization/roleAssignments' } }, { then: { effect: 'deny' } }],
  },
  'broad-type-matching-operator': {
    bad: [['like', { if: { field: 'Type', like: 'Microsoft.Example/*' } }]],
    good: [{}, { if: { field: 'name', like: 'a*' } }, { if: { field: 'type', notLike: 'a*' } }],
  },
  'deeply-nested-field-alias': {
    bad: [['boxes/deep', { if: field('deep', { exists: true }) }]],
    good: [{ if: field('sides[*].colour', { exists: true }) }],
  },
  'effect-allowed-values-should-not-mix-incompatible-effects': {
    bad: [
      ['"effect"', effect({ allowedValues: ['Audit', 'Manual', 'Disabled'] })],
      ['"effect"', effect({ allowedValues: ['Audit', 'DeployIfNotExists'] })],
    ],
    good: [
      effect(choice),
      effect({ allowedValues: ['AuditIfNotExists', 'deployIfNotExists', 'Disabled'] }),
      effect({ allowedValues: ['Manual', 'Disabled'] }),
    ],
  },
  'effect-parameter-missing-allowed-values': {
    bad: [
      ['"effect"', effect({})],
      ['"effect"', effect({ allowedValues: [] })],
    ],
    good: [effect(choice), {}],
  },
  'effect-parameter-missing-default-value': {
    bad: [['"effect"', effect({ allowedValues: ['Audit'] })]],
    good: [effect(choice), {}],
  },
  'effect-parameter-without-disabled': {
    bad: [['"effect"', effect({ allowedValues: ['Audit', 'Deny'] })]],
    good: [effect(choice), effect({}), {}],
  },
  'equality-check-on-numeric-field': {
    bad: [['equals', { if: field('size', { equals: 5 }) }]],
    good: [{ if: field('size', { greater: 5 }) }, { if: field('lid', { equals: '5' }) }],
  },
  'field-alias-unavailable-in-latest-api-version': {
    bad: [['boxes/old', { if: field('old', { exists: true }) }]],
    good: [{ if: field('young', { exists: true }) }, { if: field('lid', { exists: true }) }],
  },
  'field-alias-unavailable-in-old-api-versions': {
    bad: [['boxes/young', { if: field('young', { exists: true }), then: { effect: 'deny' } }]],
    good: [{ if: field('young', { exists: true }) }, { if: field('lid', { exists: true }), then: { effect: 'deny' } }],
  },
  'hard-coded-policy-enforcement-effect': { bad: [['"Deny"', { then: { effect: 'Deny' } }]], good: [{}, effect(choice)] },
  'like-notlike-without-wildcards': {
    bad: [['"prod"', { if: { field: 'name', notLike: 'prod' } }]],
    good: [{ if: { field: 'name', like: 'prod*' } }, { if: { field: 'name', like: "[concat('a', '*')]" } }],
  },
  'like-with-several-wildcards': {
    bad: [['"*prod*"', { if: { field: 'name', like: '*prod*' } }]],
    good: [{ if: { field: 'name', like: '*prod' } }],
  },
  'literal-asterisk': {
    bad: [
      ['"prod-*"', { if: { field: 'name', equals: 'prod-*' } }],
      ['["a*"]', { if: { field: 'name', notIn: ['a*'] } }],
    ],
    good: [{ if: { field: 'name', like: 'prod-*' } }, { if: field('lid', { equals: '*' }) }],
  },
  'match-without-wildcards': {
    bad: [['"prod"', { if: { field: 'name', matchInsensitively: 'prod' } }]],
    good: [{ if: { field: 'name', matchInsensitively: 'prod-##' } }],
  },
  'negated-array-field': {
    bad: [['notEquals', { if: field('sides[*].colour', { notEquals: 'red' }) }]],
    good: [
      { if: field('sides[*].colour', { equals: 'red' }) },
      {
        if: {
          count: { field: 'Microsoft.Example/boxes/sides[*]', where: field('sides[*].colour', { notEquals: 'red' }) },
          greater: 0,
        },
      },
    ],
  },
  'nested-same-type-quantifiers-should-be-flattened': {
    bad: [['allOf', { if: { allOf: [isBox, { allOf: [isBox, isBox] }] } }]],
    good: [{ if: { allOf: [isBox, { anyOf: [isBox, isBox] }] } }, { if: { allOf: [isBox, { allOf: [isBox] }] } }],
  },
  'ordering-operator-on-incompatible-field-type': {
    bad: [
      ['greater', { if: field('size', { greater: '5' }) }],
      ['less', { if: field('lid', { less: 5 }) }],
    ],
    good: [
      { if: field('size', { greater: 5 }) },
      { if: field('lid', { less: '2024-01-01' }) },
      { if: field('size', { greater: "[parameters('x')]" }), parameters: { x: {} } },
    ],
  },
  'parameter-missing-description': {
    bad: [['"a"', { parameters: { a: { metadata: { displayName: 'A' } } } }]],
    good: [effect(choice)],
  },
  'parameter-missing-display-name': {
    bad: [['"a"', { parameters: { a: { metadata: { description: 'A' } } } }]],
    good: [effect(choice)],
  },
  'policy-rule-references-multiple-resource-types': {
    bad: [
      ['in', { if: { field: 'type', in: ['Microsoft.Example/boxes', 'Microsoft.Example/lids'] } }],
      ['allOf', { if: { allOf: [isBox, { field: 'Microsoft.Example/lids/hinge', exists: true }] } }],
    ],
    good: [{ if: { allOf: [isBox, field('lid', { exists: true })] } }],
  },
  'request-context-identity-is-enforcement-only': {
    bad: [['requestContext()', { if: { value: "[tryGet(requestContext().identity, 'idtyp')]", equals: 'user' } }]],
    good: [{ if: { value: '[requestContext().apiVersion]', equals: '2024-01-01' } }],
  },
  'risky-effect-parameter-default-value': {
    bad: [['"Deny"', effect({ ...choice, defaultValue: 'Deny' })]],
    good: [effect(choice)],
  },
  'simplify-multiple-equals-to-in': {
    bad: [['anyOf', { if: { anyOf: [isBox, { field: 'Type', equals: 'x' }] } }]],
    good: [{ if: { anyOf: [isBox, { field: 'name', equals: 'x' }] } }, { if: { allOf: [isBox, isBox] } }],
  },
  'simplify-multiple-notequals-to-notin': {
    bad: [
      [
        'allOf',
        {
          if: {
            allOf: [
              { field: 'name', notEquals: 'x' },
              { field: 'name', notEquals: 'y' },
            ],
          },
        },
      ],
    ],
    good: [
      {
        if: {
          anyOf: [
            { field: 'name', notEquals: 'x' },
            { field: 'name', notEquals: 'y' },
          ],
        },
      },
    ],
  },
  'tryget-use-with-null-coercing-operator': {
    bad: [['tryGet', { if: { value: "[tryGet(field('tags'), 'a')]", equals: 'b' } }]],
    good: [
      { if: { value: "[coalesce(tryGet(field('tags'), 'a'), '')]", equals: 'b' } },
      { if: { value: "[tryGet(field('tags'), 'a')]", exists: true } },
    ],
  },
  'type-condition-first-in-allof': {
    bad: [['"type"', { if: { allOf: [field('lid', { exists: true }), isBox] } }]],
    good: [{ if: { allOf: [isBox, field('lid', { exists: true })] } }],
  },
  'type-never-in-mode': {
    bad: [['lids', { mode: 'Indexed', if: { field: 'type', equals: 'Microsoft.Example/lids' } }]],
    good: [
      { mode: 'Indexed' },
      { if: { field: 'type', equals: 'Microsoft.Example/lids' } },
      { mode: 'Indexed', if: { field: 'type', equals: 'Microsoft.Unknown/x' } },
    ],
  },
  'unguarded-request-context-identity-access': {
    bad: [['requestContext()', { if: { value: "[requestContext().identity['claim']]", equals: 'x' } }]],
    good: [
      { if: { value: "[tryGet(requestContext().identity, 'claim')]", equals: 'x' } },
      { if: { value: '[requestContext().apiVersion]', equals: 'x' } },
    ],
  },
  'unguarded-tryget-operator-value': {
    bad: [['tryGet', { if: { field: 'name', equals: "[tryGet(field('tags'), 'a')]" } }]],
    good: [{ if: { field: 'name', equals: "[coalesce(tryGet(field('tags'), 'a'), '')]" } }],
  },
  'unknown-alias': {
    bad: [
      ['boxes/lidd', { if: field('lidd', { exists: true }) }],
      ['boxes/no[*]', { if: { count: { field: 'Microsoft.Example/boxes/no[*]' }, greater: 0 } }],
    ],
    good: [
      { if: field('LID', { exists: true }) },
      { if: { field: 'tags.owner', exists: true } },
      { if: { field: "[concat('tags[', 'a', ']')]", exists: true } },
    ],
  },
  'unnecessary-quantifier-wrapper': { bad: [['anyOf', { if: { anyOf: [isBox] } }]], good: [{ if: { anyOf: [isBox, isBox] } }] },
  'unreachable-condition': {
    bad: [
      ['lids', { if: { allOf: [isBox, { field: 'type', equals: 'Microsoft.Example/lids' }] } }],
      ['["c"]', { if: { allOf: [{ field: 'name', in: ['a', 'b'] }, { anyOf: [isBox, { field: 'Name', in: ['c'] }] }] } }],
    ],
    good: [
      { if: { anyOf: [isBox, { field: 'type', equals: 'Microsoft.Example/lids' }] } },
      { if: { allOf: [isBox, { not: { field: 'type', equals: 'Microsoft.Example/lids' } }] } },
      {
        if: {
          allOf: [
            { field: 'name', in: ['a', 'b'] },
            { field: 'name', equals: 'B' },
          ],
        },
      },
      { if: { allOf: [field('sides[*].colour', { equals: 'a' }), field('sides[*].colour', { equals: 'b' })] } },
    ],
  },
  'unused-parameter': {
    bad: [['"a"', { parameters: { a: {} } }]],
    good: [effect(choice), { parameters: { a: {} }, if: { value: "[parameters(concat('a'))]", equals: 'x' } }],
  },
};

test('every rule has examples, and they are named as the rules are', () => {
  expect(Object.keys(examples).toSorted()).toEqual(lintRules.map(({ id }) => id).toSorted());
});

describe.each(Object.entries(examples))('%s', (id, { bad, good }) => {
  test.each(bad)('points at %s', (part, parts) => {
    const texts = found(id, parts);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain(part);
  });
  test.each(good.map((parts) => [parts]))('leaves %j alone', (parts) => {
    expect(found(id, parts)).toEqual([]);
  });
});

test('suggests what is written alike', () => {
  const [remark] = lintDefinitions(new Source('x', text({ if: field('lidd', { exists: true }) })), {
    aliases,
    rules: lintRules.filter(({ id }) => id === 'unknown-alias'),
  })!;
  expect(remark?.hint).toBe("Did you mean 'Microsoft.Example/boxes/lid'?");
});

test('without a catalog, rules about aliases say nothing', () => {
  expect(lintDefinitions(new Source('x', text({ if: field('lidd', { exists: true }) })))).toEqual([]);
});

test('mistakes that Azure would refuse come first of all, and no rule looks at what is broken', () => {
  const codes = (value: unknown): unknown => lintDefinitions(new Source('x', JSON.stringify(value)))?.map(({ code }) => code);
  expect(codes({ policyRule: { if: { field: 'type', eqals: 'x' }, then: { effect: 'deny' } } })).toEqual([
    'policy/unexpected-property',
  ]);
  expect(codes([{ policyRule: { if: isBox, then: { effect: 'deny' } } }, { policyRule: {} }])).toEqual([
    'lint/hard-coded-policy-enforcement-effect',
    'policy/missing-if',
  ]);
  expect(codes({ resources: [] })).toBeUndefined();
});

const corpus = join(process.env['AZGUARD_CORPUS'] ?? '../shared/corpus', 'azure-policy/built-in-policies/policyDefinitions');

test.skipIf(!existsSync(corpus))(
  "Microsoft's own definitions have no conditions that exclude each other and no parameters that aren't declared",
  () => {
    const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
    const rules = lintRules.filter(({ id }) => id === 'unreachable-condition' || id === 'all-parameter-references-must-resolve');
    const wrong = files.filter((file) => {
      const remarks = lintDefinitions(new Source(file, readFileSync(join(corpus, file), 'utf8')), { rules }) ?? [];
      return remarks.some(({ code }) => code.startsWith('lint/'));
    });
    expect(files.length).toBeGreaterThan(5000);
    expect(wrong).toEqual([]);
  },
);
