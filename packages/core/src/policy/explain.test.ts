import { expect, test } from 'vitest';
import { Unknown } from '../arm/index.ts';
import type { Json } from '../resource/index.ts';
import type { PolicyCondition, Reason } from './index.ts';
import { verdict } from './things.ts';

const unknown = new Unknown({ kind: 'literal', value: '', start: 0, end: 0 }, [{ kind: 'parameter', name: 'who' }]);
const size = 'Microsoft.Test/things/size';
const access = 'Microsoft.Test/things/rules[*].access';
const list = 'Microsoft.Test/things/rules[*]';
const ofType = { field: 'type', equals: 'Microsoft.Test/things' };
const rules = (...all: readonly Json[]): { readonly [key: string]: Json } => ({
  properties: { rules: all.map((one) => ({ properties: { access: one } })) },
});

/** `pointer field operator expected` of each reason, those inside it in brackets. */
function shown(reasons: readonly Reason[]): readonly string[] {
  return reasons.map(({ pointer, field, operator, expected, because }) => {
    const inner = because === undefined ? '' : ` (${shown(because).join('; ')})`;
    return `${pointer ?? '-'} ${field.replace('Microsoft.Test/things/', '')} ${operator} ${JSON.stringify(expected)}${inner}`;
  });
}

test.each<[what: string, condition: PolicyCondition, body: { readonly [key: string]: Json }, reasons: readonly string[]]>([
  [
    'the value and where it stands',
    { allOf: [ofType, { field: size, notEquals: 3 }] },
    { Properties: { SIZE: 4 } },
    ['/Properties/SIZE size notEquals 3'],
  ],
  ['the nearest place of what is absent', { field: size, notEquals: 3 }, { properties: {} }, ['/properties size notEquals 3']],
  ['nothing at all', { field: size, exists: false }, {}, [' size exists false']],
  [
    'all parts of a conjunction',
    {
      allOf: [
        { field: size, equals: 1 },
        { field: 'location', equals: 'x' },
      ],
    },
    { location: 'x', properties: { size: 1 } },
    ['/properties/size size equals 1', '/location location equals "x"'],
  ],
  [
    'the smaller part of a disjunction',
    {
      anyOf: [
        {
          allOf: [
            { field: size, equals: 1 },
            { field: size, less: 2 },
          ],
        },
        { field: 'location', equals: 'x' },
      ],
    },
    { location: 'x', properties: { size: 1 } },
    ['/location location equals "x"'],
  ],
  [
    'a negation as what holds',
    { not: { field: size, equals: 3 } },
    { properties: { size: 4 } },
    ['/properties/size size notEquals 3'],
  ],
  [
    'one part is enough to spoil a conjunction',
    {
      not: {
        allOf: [
          { field: size, equals: 3 },
          { field: 'location', equals: 'x' },
        ],
      },
    },
    { location: 'y', properties: { size: 3 } },
    ['/location location notEquals "x"'],
  ],
  [
    'the members that spoil it',
    { not: { field: access, equals: 'Deny' } },
    rules('Deny', 'Allow'),
    ['/properties/rules/1/properties/access rules[*].access notEquals "Deny"'],
  ],
  [
    'the members counted, and why',
    { count: { field: list, where: { field: access, equals: 'Allow' } }, greater: 0 },
    rules('Deny', 'Allow'),
    ['/properties/rules/1 rules[*] greater 0 (/properties/rules/1/properties/access rules[*].access equals "Allow")'],
  ],
  [
    'the list where too few are',
    { count: { field: list, where: { field: access, equals: 'Allow' } }, equals: 0 },
    rules('Deny'),
    ['/properties/rules rules[*] equals 0'],
  ],
  ['the place of an absent list', { count: { field: list }, less: 1 }, { properties: {} }, ['/properties rules[*] less 1']],
  [
    'a value that is no place',
    { value: "[field('location')]", equals: 'x' },
    { location: 'x' },
    ['- [field(\'location\')] equals "x"'],
  ],
  ['the type, if there is nothing else', ofType, {}, ['/type type equals "Microsoft.Test/things"']],
  [
    'a tag with a slash in its name',
    { field: "tags['a/b']", equals: 'x' },
    { tags: { 'a/b': 'x' } },
    ['/tags/a~1b tags[\'a/b\'] equals "x"'],
  ],
])('%s', (_, condition, body, reasons) => {
  const found = verdict(condition, { type: 'Microsoft.Test/things', ...body });
  expect(found.outcome).toBe('fail');
  expect(shown(found.reasons)).toEqual(reasons);
});

test.each<
  [
    what: string,
    condition: PolicyCondition,
    body: { readonly [key: string]: Json },
    reasons: readonly string[],
    causes: readonly string[],
  ]
>([
  [
    'an unknown value',
    { field: size, equals: 3 },
    { properties: { size: unknown } },
    ['/properties/size size equals 3'],
    ['parameter who'],
  ],
  [
    'only the part that is open',
    {
      allOf: [
        { field: 'location', equals: 'x' },
        { field: size, equals: 3 },
      ],
    },
    { location: 'x', properties: { size: unknown } },
    ['/properties/size size equals 3'],
    ['parameter who'],
  ],
  [
    'an unknown list',
    { count: { field: list }, equals: 1 },
    { properties: { rules: unknown } },
    ['/properties/rules rules[*] equals 1'],
    ['parameter who'],
  ],
  [
    'an unknown member',
    { count: { field: list, where: { field: access, equals: 'Allow' } }, equals: 1 },
    rules('Deny', unknown),
    ['/properties/rules/1 rules[*] equals 1 (/properties/rules/1/properties/access rules[*].access equals "Allow")'],
    ['parameter who'],
  ],
  [
    'what Azure refuses to order',
    { field: size, less: 3 },
    { properties: { size: '2' } },
    ['/properties/size size less 3'],
    ["error Azure can't order a text and a number, so it refuses the request"],
  ],
  [
    'a parameter that nobody gave',
    { field: size, equals: "[parameters('limit')]" },
    { properties: { size: 1 } },
    [],
    ['parameter limit'],
  ],
])('unknown because of %s', (_, condition, body, reasons, causes) => {
  const found = verdict(condition, body);
  expect(found.outcome).toBe('unknown');
  if (reasons.length > 0) expect(shown(found.reasons)).toEqual(reasons);
  expect(found.causes.map(({ kind, name }) => `${kind} ${name}`)).toEqual(causes);
});
