import { describe, expect, test } from 'vitest';
import { Float } from '../source/index.ts';
import { evaluate } from './evaluate.ts';
import { parseExpression } from './parse-expression.ts';
import { printExpression } from './print-expression.ts';
import { residualCall } from './residual.ts';
import type { Scope } from './scope.ts';
import { Refusal, Unknown, type Value } from './value.ts';

const scope: Scope = {
  kind: 'resourceGroup',
  context: { subscriptionId: 's', resourceGroup: 'g' },
  parameter: (name) => (name === 'big' ? 9223372036854775807n : new Refusal('arm/unknown-parameter', `no ${name}`)),
  variable: () => new Map<string, Value>([['Name', 'n']]),
  copyIndex: () => 3,
  describeDeployment: () => null,
  runtime: (call, args) => new Unknown(residualCall(call, args).residual, [{ kind: 'runtime', name: call.name }]),
  userFunction: (namespace, name, args) => (namespace === 'ns' ? `${name}(${args.length})` : undefined),
};

function run(text: string, within: Scope = scope): Value | Refusal {
  const expression = parseExpression(`[${text}]`);
  return expression instanceof Refusal ? expression : evaluate(expression, within);
}

function shown(value: Value | Refusal): unknown {
  return value instanceof Unknown ? printExpression(value.residual) : value;
}

describe('environment()', () => {
  test.each<[string, string, unknown]>([
    ['AzureCloud', 'environment().resourceManager', 'https://management.azure.com/'],
    ['AzureCloud', "concat('a.blob.', environment().suffixes.storage)", 'a.blob.core.windows.net'],
    ['AzureCloud', 'environment().authentication.audiences[1]', 'https://management.azure.com/'],
    ['azurechinacloud', 'environment().name', 'AzureChinaCloud'],
    ['AzureChinaCloud', 'environment().suffixes.keyvaultDns', '.vault.azure.cn'],
    ['AzureChinaCloud', 'environment().suffixes.storage', 'core.chinacloudapi.cn'],
    ['AzureChinaCloud', 'environment().resourceManager', 'https://management.chinacloudapi.cn'],
    [
      'AzureChinaCloud',
      'environment().suffixes.azureDatalakeStoreFileSystem',
      'environment().suffixes.azureDatalakeStoreFileSystem',
    ],
    ['AzureUSGovernment', 'environment().authentication.loginEndpoint', 'https://login.microsoftonline.us'],
    ['AzureUSGovernment', 'environment().suffixes.sqlServerHostname', '.database.usgovcloudapi.net'],
    ['AzureUSGovernment', 'environment().resourceManager', 'environment().resourceManager'],
    ['another', 'environment().name', 'environment().name'],
  ])('in %s, %s', (cloud, text, expected) => expect(shown(run(text, { ...scope, context: { cloud } }))).toEqual(expected));
});

describe('evaluation', () => {
  test.each<[string, unknown]>([
    ["variables('v').NAME", 'n'],
    ["ns.f(1, 'a')", 'f(2)'],
    ["copyIndex('x', 2)", 5],
    ["if(true(), 'a', fail('never'))", 'a'],
    ["or(true(), fail('never'))", true],
    ["coalesce(1, fail('never'))", 1],
    ["add(parameters('big'), -1)", 9223372036854775806n],
    ["json('1.0')", new Float(1)],
  ])('%s', (text, expected) => expect(run(text)).toEqual(expected));

  test.each<[string, string]>([
    ["if(reference('x').on, concat('a', 'b'), fail('later'))", "if(reference('x').on, concat('a', 'b'), fail('later'))"],
    ["and(equals(1, 1), reference('x').on, equals(1, 1))", "and(true(), reference('x').on, equals(1, 1))"],
    ["concat(toUpper('a'), reference('x').y)", "concat('A', reference('x').y)"],
    ["map(reference('x').y, lambda('i', concat('a', 'b')))", "map(reference('x').y, lambda('i', concat('a', 'b')))"],
    ["createArray(1, reference('x').y)[1]", "reference('x').y"],
  ])('what is left of %s', (text, expected) => expect(shown(run(text))).toBe(expected));

  test.each<[string, string]>([
    ['resourceGroup().location', 'resourceGroup().location'],
    ['uniqueString(resourceGroup().id)', 'uniqueString(resourceGroup().id)'],
    ["resourceId('A.B/c', 'd')", "resourceId(subscription().subscriptionId, resourceGroup().name, 'A.B/c', 'd')"],
    ["subscriptionResourceId('A.B/c', 'd')", "subscriptionResourceId(subscription().subscriptionId, 'A.B/c', 'd')"],
    ['tenant().tenantId', 'tenant().tenantId'],
    ["environment().suffixes['storage']", 'environment().suffixes.storage'],
  ])('without configuration %s stays %s, because of its context', (text, expected) => {
    const value = run(text, { ...scope, context: {} });
    expect(shown(value)).toBe(expected);
    expect(value instanceof Unknown && value.causes.every(({ kind }) => kind === 'context')).toBe(true);
  });

  test('names the cause of what is not known, once', () => {
    const value = run("concat(reference('x').y, reference('z').y)");
    expect(value instanceof Unknown && value.causes).toEqual([{ kind: 'runtime', name: 'reference' }]);
  });

  test.each<[string, string, string]>([
    ["concat('a', nosuch(1))", 'arm/unknown-function', 'nosuch(1)'],
    ["createArray(1)[add(1, 'x')]", 'arm/argument-type', "add(1, 'x')"],
    ["variables('v').other", 'arm/missing-property', "variables('v').other"],
    ['createArray(1)[5]', 'arm/index-out-of-bounds', 'createArray(1)[5]'],
    ["toLower('a', 'b')", 'arm/argument-count', "toLower('a', 'b')"],
    ["add(parameters('big'), 1)", 'arm/overflow', "add(parameters('big'), 1)"],
    ["other.f('a')", 'arm/unknown-function', "other.f('a')"],
    ['utcNow()', 'arm/function-place', 'utcNow()'],
    ["reference(reference('x').id)", 'arm/runtime-function', "reference('x')"],
  ])('%s is refused where it is wrong', (text, code, part) => {
    const value = run(text, { ...scope, place: 'elsewhere' });
    expect(value).toBeInstanceOf(Refusal);
    const { code: actual, span } = value as Refusal;
    expect([actual, `[${text}]`.slice(span?.start, span?.end)]).toEqual([code, part]);
  });

  test('reads the clock and new names only from its scope', () => {
    const within: Scope = {
      ...scope,
      context: { now: Date.UTC(2020, 1, 29, 13, 4, 5), newGuid: () => 'g' },
      place: 'parameterDefault',
    };
    expect(run('utcNow()', within)).toBe('20200229T130405Z');
    expect(run("utcNow('yyyy-MM-dd')", within)).toBe('2020-02-29');
    expect(run('newGuid()', within)).toBe('g');
    expect(shown(run('utcNow()', { ...scope, place: 'parameterDefault' }))).toBe('utcNow()');
  });

  test.each([
    "reduce(range(0, 60), 'a', lambda('a', 'b', concat(lambdaVariables('a'), lambdaVariables('a'))))",
    "reduce(range(0, 60), 1, lambda('a', 'b', createArray(lambdaVariables('a'), lambdaVariables('a'))))",
    "reduce(range(0, 60), createArray(reference('x').y), lambda('a', 'b', concat(lambdaVariables('a'), lambdaVariables('a'))))",
    "string(reduce(range(0, 10000), 1, lambda('a', 'b', createArray(lambdaVariables('a')))))",
    "map(range(0, 10000), lambda('a', map(range(0, 10000), lambda('b', 1))))",
    "replace(replace(format('{0,90000}', ' '), ' ', format('{0,90000}', ' ')), ' ', 'ab')",
  ])('does not grow without bounds: %s', (text) => {
    expect(run(text)).toMatchObject({ code: 'arm/too-large' });
  });

  test('stops when its scope has nothing left to spend', () => {
    expect(run("map(range(0, 10), lambda('a', 1))", { ...scope, spend: () => false })).toMatchObject({ code: 'arm/too-large' });
  });
});
