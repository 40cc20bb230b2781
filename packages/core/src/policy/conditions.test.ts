import { expect, test } from 'vitest';
import { Unknown } from '../arm/index.ts';
import type { Json } from '../resource/index.ts';
import type { Environment, Outcome, PolicyCondition } from './index.ts';
import { verdict } from './things.ts';

type Body = { readonly [key: string]: Json };

const unknown = new Unknown({ kind: 'literal', value: '', start: 0, end: 0 }, [{ kind: 'parameter', name: 'p' }]);
const rules = (...accesses: readonly Json[]): Body => ({
  properties: { rules: accesses.map((access) => ({ properties: { access } })) },
});
const access = 'Microsoft.Test/things/rules[*].access';
const list = 'Microsoft.Test/things/rules[*]';
const ports = (...all: readonly (readonly number[])[]): Body => ({
  properties: { rules: all.map((some) => ({ properties: { ports: some } })) },
});
const T = 'fail';
const F = 'pass';

const table: readonly (readonly [
  what: string,
  condition: PolicyCondition,
  body: Body,
  outcome: Outcome,
  environment?: Environment,
])[] = [
  // fields
  ['names of properties in any case', { field: 'Microsoft.Test/Things/SIZE', equals: 3 }, { Properties: { Size: 3 } }, T],
  [
    'a path that depends on the version',
    { field: 'Microsoft.Test/things/tier', equals: 'x' },
    { apiVersion: '2020-01-01', properties: { pricingTier: 'x' } },
    T,
  ],
  [
    'the default path for other versions',
    { field: 'Microsoft.Test/things/tier', equals: 'x' },
    { apiVersion: '2024-01-01', sku: { tier: 'x' } },
    T,
  ],
  ['an alias of another type is absent', { field: 'Microsoft.Test/things/parts/on', exists: false }, {}, T],
  ['name is the last part', { field: 'name', equals: 'db' }, { name: 'server/db' }, T],
  [
    'name is the last part where the first is not known',
    { field: 'name', equals: 'db' },
    { name: "[concat(parameters('server'), '/db')]" },
    T,
  ],
  ['fullName is all of it', { field: 'fullName', equals: 'server/db' }, { name: 'server/db' }, T],
  ['a tag', { field: 'tags.Env', equals: 'prod' }, { tags: { env: 'PROD' } }, T],
  ['a tag in brackets', { field: "tags['my.tag']", equals: 'x' }, { tags: { 'my.tag': 'x' } }, T],
  ['a tag of digits', { field: 'tags[123]', equals: 'x' }, { tags: { '123': 'x' } }, T],
  ['a tag with a quote', { field: "tags['it''s']", exists: false }, { tags: {} }, T],
  ['a computed tag', { field: "[concat('tags[', 'a', ']')]", equals: 'x' }, { tags: { a: 'x' } }, T],
  [
    'a conditional field',
    { field: "[if(equals(field('kind'), 'v2'), 'Microsoft.Test/things/size', 'location')]", equals: 'x' },
    { kind: 'v2', properties: { size: 'x' } },
    T,
  ],
  ['identity', { field: 'identity.type', contains: 'SystemAssigned' }, { identity: { type: 'SystemAssigned, UserAssigned' } }, T],
  ['a hostile name', { field: 'tags.__proto__', exists: true }, { tags: {} }, F],
  ['a hostile alias', { field: 'tags.constructor', exists: true }, { tags: {} }, F],
  // [*] outside of a count: all members, and of nothing it is true
  ['all members', { field: access, equals: 'Allow' }, rules('Allow', 'allow'), T],
  ['not all members', { field: access, equals: 'Allow' }, rules('Allow', 'Deny'), F],
  ['no members', { field: access, equals: 'Allow' }, rules(), T],
  ['no array', { field: access, equals: 'Allow' }, {}, T],
  ['none of the members', { field: access, notEquals: 'Allow' }, rules('Deny', 'Allow'), F],
  ['some member, twice negated', { not: { field: access, notEquals: 'Allow' } }, rules('Deny', 'Allow'), T],
  ['nested arrays', { field: 'Microsoft.Test/things/rules[*].ports[*]', greater: 10 }, ports([11, 12], [], [13]), T],
  ['one unknown member', { field: access, equals: 'Allow' }, rules('Allow', unknown), 'unknown'],
  ['an unknown member that does not matter', { field: access, equals: 'Allow' }, rules('Deny', unknown), F],
  ['the bare array is compared as a whole', { field: 'Microsoft.Test/things/rules', equals: '' }, rules(), F],
  // count
  ['count', { count: { field: list }, equals: 2 }, rules('a', 'b'), T],
  ['count of nothing', { count: { field: list }, equals: 0 }, {}, T],
  ['count where', { count: { field: list, where: { field: access, equals: 'Allow' } }, greater: 0 }, rules('Deny', 'Allow'), T],
  [
    'count of nested members',
    {
      count: {
        field: 'Microsoft.Test/things/rules[*].ports[*]',
        where: { field: 'Microsoft.Test/things/rules[*].ports[*]', equals: 22 },
      },
      equals: 2,
    },
    ports([22, 80], [22]),
    T,
  ],
  [
    'a count in a count sees its own member only',
    { count: { field: list, where: { count: { field: 'Microsoft.Test/things/rules[*].ports[*]' }, equals: 2 } }, equals: 1 },
    ports([1, 2], [3]),
    T,
  ],
  [
    '[*] in a count is the members of the member',
    { count: { field: list, where: { field: 'Microsoft.Test/things/rules[*].ports[*]', less: 10 } }, equals: 1 },
    ports([1, 2], [3, 30]),
    T,
  ],
  [
    'field() in a count is a list of one',
    { count: { field: list, where: { value: `[first(field('${access}'))]`, equals: 'Allow' } }, equals: 1 },
    rules('Allow', 'Deny'),
    T,
  ],
  [
    'current() of a field is the value',
    { count: { field: list, where: { value: `[current('${access}')]`, equals: 'Allow' } }, equals: 1 },
    rules('Allow', 'Deny'),
    T,
  ],
  [
    'count of values',
    { count: { value: ['a', 'b'], name: 'v', where: { field: 'location', contains: "[current('v')]" } }, equals: 1 },
    { location: 'xa' },
    T,
  ],
  [
    'current() without a name is the innermost',
    { count: { value: [1, 2, 3], where: { value: '[current()]', greater: 1 } }, equals: 2 },
    {},
    T,
  ],
  [
    'counts of values in each other',
    {
      count: {
        value: [1, 2],
        name: 'a',
        where: {
          count: { value: [2, 3], name: 'b', where: { value: "[add(current('a'), current('b'))]", equals: 4 } },
          equals: 1,
        },
      },
      equals: 2,
    },
    {},
    T,
  ],
  ['an unknown array could be empty', { count: { field: list }, greaterOrEquals: 0 }, { properties: { rules: unknown } }, T],
  ['an unknown array could hold anything', { count: { field: list }, equals: 1 }, { properties: { rules: unknown } }, 'unknown'],
  [
    'enough members are known',
    { count: { field: list, where: { field: access, equals: 'Allow' } }, greater: 0 },
    rules('Allow', unknown),
    T,
  ],
  [
    'too many members are known',
    { count: { field: list, where: { field: access, equals: 'Allow' } }, equals: 1 },
    rules('Allow', 'Allow', unknown),
    F,
  ],
  // values and functions
  ['field() of what is absent is the empty text', { value: "[field('Microsoft.Test/things/size')]", equals: '' }, {}, T],
  ['field() of an absent array is empty', { value: `[length(field('${list}'))]`, equals: 0 }, {}, T],
  [
    'a branch not taken is not evaluated',
    { value: "[if(empty(field('tags.x')), 99, int(split(field('tags.x'), '.')[0]))]", equals: 99 },
    {},
    T,
  ],
  [
    'a function that Azure refuses leaves it open',
    { value: "[int(field('location'))]", equals: 1 },
    { location: 'x' },
    'unknown',
  ],
  ['a property that is not there is refused', { value: "[field('tags').x.y]", equals: 1 }, { tags: {} }, 'unknown'],
  [
    'and() is decided by one false',
    { value: "[and(false(), equals(field('location'), 'x'))]", equals: false },
    { location: unknown },
    T,
  ],
  ['the version of the request', { value: '[requestContext().apiVersion]', less: '2019-04-01' }, { apiVersion: '2018-11-01' }, T],
  [
    'a scan reads with the newest version',
    { value: '[requestContext().apiVersion]', equals: '2024-01-01' },
    { apiVersion: '2018-11-01' },
    T,
    { mode: 'scan' },
  ],
  [
    'what is said of a request',
    { value: '[requestContext().apiVersion]', equals: '2018-11-01' },
    { apiVersion: '2018-11-01' },
    T,
    { requestContext: { identity: {} } },
  ],
  ['the resource group by the id', { value: '[resourceGroup().name]', equals: 'group' }, {}, T],
  [
    'a tag that the group lacks is the empty text',
    { value: "[resourceGroup().tags['x']]", equals: '' },
    {},
    T,
    { resourceGroup: { tags: {} } },
  ],
  ['what nobody said about the group', { value: '[resourceGroup().location]', equals: 'x' }, {}, 'unknown'],
  ['the time', { value: '[utcNow()]', greater: '2026-01-01' }, {}, T, { now: Date.UTC(2026, 5, 1) }],
  ['an unknown location', { field: 'location', equals: 'x' }, { location: unknown }, 'unknown'],
  ['anyOf nothing', { anyOf: [] }, {}, 'notApplicable'],
  ['allOf nothing', { allOf: [] }, {}, T],
];

const named = table.map(([what, condition, body, outcome, environment]) => ({ what, condition, body, outcome, environment }));

test.each(named)('$what', ({ condition, body, outcome, environment }) => {
  expect(verdict(condition, body, environment).outcome).toBe(outcome);
});
