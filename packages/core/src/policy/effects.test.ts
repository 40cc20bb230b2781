import { describe, expect, test } from 'vitest';
import { Unknown } from '../arm/index.ts';
import { ResourceGraph, type Json, type Resource } from '../resource/index.ts';
import { Source } from '../source/index.ts';
import { applyChanges, compilePolicy, compileRule, readDefinition, type Environment, type PolicyRule } from './index.ts';
import { aliases, resource, ruleVerdict } from './things.ts';

const unknown = new Unknown({ kind: 'literal', value: '', start: 0, end: 0 }, [{ kind: 'parameter', name: 'p' }]);
const things = { field: 'type', equals: 'Microsoft.Test/things' } as const;
const group = '/subscriptions/sub/resourceGroups/group/providers';

describe('outcomes', () => {
  const open: PolicyRule = {
    if: { allOf: [things, { field: 'Microsoft.Test/things/open', equals: true }] },
    then: { effect: 'Deny' },
  };
  test.each<[what: string, body: { readonly [key: string]: Json }, outcome: string]>([
    ['holds', { properties: { open: true } }, 'fail'],
    ['does not hold', { properties: { open: false } }, 'pass'],
    ['is about another type', { type: 'Microsoft.Test/others', properties: { open: true } }, 'notApplicable'],
    ['depends on what is not known', { properties: { open: unknown } }, 'unknown'],
  ])('a condition that %s', (_, body, outcome) => {
    expect(ruleVerdict(open, resource(body)).outcome).toBe(outcome);
  });

  test.each<[effect: string, outcome: string]>([
    ['disabled', 'notApplicable'],
    ['manual', 'notAssessed'],
    ['denyAction', 'notAssessed'],
    ['AUDIT', 'fail'],
    ["[parameters('effect')]", 'unknown'],
  ])('the effect %s', (effect, outcome) => {
    expect(ruleVerdict({ if: things, then: { effect } }, resource({})).outcome).toBe(outcome);
  });

  test('an alias that nobody knows is never passed', () => {
    const strange: PolicyRule = { if: { field: 'Microsoft.Test/things/strange', notEquals: 'x' }, then: { effect: 'deny' } };
    const verdict = ruleVerdict(strange, resource({}));
    expect([verdict.outcome, verdict.detail]).toEqual([
      'notAssessed',
      'no catalog at hand knows the alias Microsoft.Test/things/strange',
    ]);
    expect(ruleVerdict(strange, resource({ type: 'Microsoft.Test/things/parts' })).outcome).toBe('fail');
  });

  test('a condition without a type is about any, one with types only about those', () => {
    const compiled = (rule: PolicyRule): readonly string[] | undefined => compileRule(rule, { aliases }).policy?.types;
    expect(compiled(open)).toEqual(['microsoft.test/things']);
    expect(compiled({ ...open, if: { anyOf: [things, { field: 'type', in: ['A/b', 'C/d'] }] } })).toEqual([
      'microsoft.test/things',
      'a/b',
      'c/d',
    ]);
    expect(compiled({ ...open, if: { not: { field: 'type', notIn: ['A/b'] } } })).toEqual(['a/b']);
    expect(compiled({ ...open, if: { anyOf: [things, { field: 'name', equals: 'x' }] } })).toBeUndefined();
    expect(compiled({ ...open, if: { field: 'type', like: 'A/*' } })).toBeUndefined();
  });
});

describe('modes', () => {
  const judge = (mode: string, type: string, environment: Environment = {}): string | undefined => {
    const text = JSON.stringify({ mode, policyRule: { if: { field: 'name', exists: true }, then: { effect: 'audit' } } });
    return compilePolicy(readDefinition(new Source('p', text)).definition!, { aliases }).policy?.evaluate(
      resource({ type }),
      environment,
    ).outcome;
  };
  test.each([
    ['All', 'Microsoft.Test/things/parts', 'fail'],
    ['Indexed', 'Microsoft.Test/things', 'fail'],
    ['Microsoft.KeyVault.Data', 'Microsoft.Test/things', 'notAssessed'],
    ['All', 'Microsoft.Resources/deployments', 'notApplicable'],
    ['All', 'Microsoft.Resources/resourceGroups', 'fail'],
    ['All', 'Microsoft.Billing/accounts', 'notApplicable'],
  ])('%s on %s', (mode, type, outcome) => {
    expect(judge(mode, type)).toBe(outcome);
  });

  test('who sends a request is no matter of scans', () => {
    const rule: PolicyRule = {
      if: { value: "[tryGet(requestContext().identity, 'idtyp')]", equals: 'user' },
      then: { effect: 'deny' },
    };
    expect(ruleVerdict(rule, resource({}), { mode: 'scan' }).outcome).toBe('notAssessed');
    expect(ruleVerdict(rule, resource({}), { mode: 'request' }).outcome).toBe('unknown');
    expect(ruleVerdict(rule, resource({}), { mode: 'request', requestContext: { identity: { idtyp: 'user' } } }).outcome).toBe(
      'fail',
    );
  });
});

describe('related resources', () => {
  const thing = resource({ type: 'Microsoft.Test/things', name: 'a' });
  const part = (name: string, on: Json, group_ = group): Resource =>
    resource(
      { type: 'Microsoft.Test/things/parts', name, properties: { on } },
      `${group_}/Microsoft.Test/things/${name.split('/')[0]}/parts/${name.split('/')[1]}`,
    );
  const setting = (scope: string): Resource => ({
    ...resource(
      { type: 'Microsoft.Insights/diagnosticSettings', name: 's' },
      `${scope}/providers/Microsoft.Insights/diagnosticSettings/s`,
    ),
    scope,
  });
  const other = (place: string): Resource =>
    resource({ type: 'Microsoft.Test/locks', name: 'l', kind: 'v2' }, `${place}/Microsoft.Test/locks/l`);
  const rule = (details: NonNullable<PolicyRule['then']['details']>): PolicyRule => ({
    if: things,
    then: { effect: 'auditIfNotExists', details },
  });
  const parts = rule({
    type: 'Microsoft.Test/things/parts',
    existenceCondition: { field: 'Microsoft.Test/things/parts/on', equals: true },
  });

  test.each<[what: string, rule: PolicyRule, around: readonly Resource[], outcome: string]>([
    ['a child as it has to be', parts, [part('a/x', false), part('a/y', true)], 'pass'],
    ['no child as it has to be', parts, [part('a/x', false)], 'fail'],
    ['the child of another', parts, [part('b/x', true)], 'fail'],
    ['no child', parts, [], 'fail'],
    ['a child that is not known', parts, [part('a/x', unknown)], 'unknown'],
    ['a child that may not be deployed', parts, [{ ...part('a/x', true), condition: unknown }], 'unknown'],
    ['a child of the name', rule({ type: 'Microsoft.Test/things/parts', name: 'x' }), [part('a/x', false)], 'pass'],
    [
      'a child of another name',
      rule({ type: 'Microsoft.Test/things/parts', name: "[concat(field('name'), '/y')]" }),
      [part('a/x', false)],
      'fail',
    ],
    ['an extension', rule({ type: 'Microsoft.Insights/diagnosticSettings' }), [setting(thing.id)], 'pass'],
    [
      'the extension of another',
      rule({ type: 'Microsoft.Insights/diagnosticSettings' }),
      [setting(`${group}/Microsoft.Test/things/b`)],
      'fail',
    ],
    ['one in the same group', rule({ type: 'Microsoft.Test/locks' }), [other(group)], 'pass'],
    ['one in another group', rule({ type: 'Microsoft.Test/locks' }), [other(group.replace('/group/', '/else/'))], 'fail'],
    [
      'one in another group that is asked for',
      rule({ type: 'Microsoft.Test/locks', resourceGroupName: 'ELSE' }),
      [other(group.replace('/group/', '/else/'))],
      'pass',
    ],
    [
      'one anywhere in the subscription',
      rule({ type: 'Microsoft.Test/locks', existenceScope: 'subscription' }),
      [other(group.replace('/group/', '/else/'))],
      'pass',
    ],
    ['one of another kind', rule({ type: 'Microsoft.Test/locks', kind: 'v1' }), [other(group)], 'fail'],
    ['what only Azure makes', rule({ type: 'Microsoft.Security/assessments' }), [], 'notAssessed'],
  ])('%s', (_, asked, around, outcome) => {
    const graph = new ResourceGraph([thing, ...around]);
    expect(ruleVerdict(asked, thing, { graph }).outcome).toBe(outcome);
  });

  test('what a condition spoils is not what the policy is about', () => {
    expect(ruleVerdict({ ...parts, if: { field: 'type', equals: 'x/y' } }, thing, { graph: new ResourceGraph([]) }).outcome).toBe(
      'notApplicable',
    );
  });

  test('nobody looked for related resources', () => {
    expect(ruleVerdict(parts, thing, {}).outcome).toBe('notAssessed');
    expect(ruleVerdict(parts, thing, { graph: new ResourceGraph([thing]), collected: () => false }).outcome).toBe('notAssessed');
  });

  test('the reason is what is wrong with the one that is there', () => {
    const wrong = part('a/x', false);
    const [reason] = ruleVerdict(parts, thing, { graph: new ResourceGraph([thing, wrong]) }).reasons;
    expect([reason?.resource, reason?.pointer, reason?.operator, reason?.expected]).toEqual([
      wrong,
      '/properties/on',
      'notEquals',
      true,
    ]);
  });
});

describe('changes before judgement', () => {
  const changed = (then: PolicyRule['then'], body: { readonly [key: string]: Json }, environment: Environment = {}): Json => {
    const { policy } = compileRule({ if: things, then }, { aliases });
    const subject = resource({ type: 'Microsoft.Test/things', ...body });
    return applyChanges(subject, policy!.changes(subject, environment)).body;
  };
  const modify = (...operations: readonly { readonly [key: string]: string | number | boolean }[]): PolicyRule['then'] => ({
    effect: 'modify',
    details: { operations },
  });
  const type = 'Microsoft.Test/things';

  test.each<
    [what: string, then: PolicyRule['then'], body: { readonly [key: string]: Json }, after: { readonly [key: string]: Json }]
  >([
    [
      'addOrReplace',
      modify({ operation: 'addOrReplace', field: 'Microsoft.Test/things/size', value: 2 }),
      { Properties: { SIZE: 1 } },
      { Properties: { SIZE: 2 } },
    ],
    [
      'addOrReplace of what is absent',
      modify({ operation: 'addOrReplace', field: 'Microsoft.Test/things/size', value: 2 }),
      {},
      { properties: { size: 2 } },
    ],
    [
      'add leaves what is there',
      modify({ operation: 'add', field: 'tags.a', value: 'x' }),
      { tags: { A: 'y' } },
      { tags: { A: 'y' } },
    ],
    ['remove', modify({ operation: 'remove', field: "tags['a']" }), { tags: { A: 'y', b: 'z' } }, { tags: { b: 'z' } }],
    [
      'a condition that is not met',
      modify({
        operation: 'addOrReplace',
        field: 'tags.a',
        value: 'x',
        condition: "[greater(requestContext().apiVersion, '2020')]",
      }),
      { apiVersion: '2019-01-01' },
      { apiVersion: '2019-01-01' },
    ],
    [
      'a computed value',
      modify({ operation: 'addOrReplace', field: "[concat('tags[', 'a', ']')]", value: "[toUpper(field('location'))]" }),
      { location: 'eu' },
      { location: 'eu', tags: { a: 'EU' } },
    ],
    [
      'append',
      { effect: 'append', details: [{ field: 'Microsoft.Test/things/open', value: false }] },
      { properties: {} },
      { properties: { open: false } },
    ],
    [
      'append to a list',
      { effect: 'append', details: [{ field: 'Microsoft.Test/things/rules[*]', value: 'x' }] },
      { properties: { rules: ['a'] } },
      { properties: { rules: ['a', 'x'] } },
    ],
    [
      'every member of a list',
      modify({ operation: 'addOrReplace', field: 'Microsoft.Test/things/rules[*].access', value: 'Deny' }),
      { properties: { rules: [{}, { properties: { access: 'Allow' } }] } },
      { properties: { rules: [{ properties: { access: 'Deny' } }, { properties: { access: 'Deny' } }] } },
    ],
  ])('%s', (_, then, body, after) => {
    const { policy } = compileRule(
      { if: things, then },
      { aliases: Object.assign(Object.create(aliases) as typeof aliases, { modifiable: () => true }) },
    );
    const subject = resource({ type, ...body });
    expect(applyChanges(subject, policy!.changes(subject, {})).body).toEqual({ type, ...after });
  });

  test('nothing is changed where the condition does not hold', () => {
    expect(changed({ effect: 'append', details: [{ field: 'tags.a', value: 'x' }] }, { type: 'Other/type' })).toEqual({
      type: 'Other/type',
    });
  });
});
