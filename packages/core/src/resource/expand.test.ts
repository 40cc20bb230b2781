import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Source, type Diagnostic } from '../source/index.ts';
import { childPointer, expandTemplate, isJsonObject, type Expansion, type Json } from './index.ts';

const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
const CASES = ['cases/expand', 'cases/validate'].flatMap((root) => readdirSync(root).map((name) => join(root, name)));

function template(parts: Record<string, unknown>): Source {
  return new Source('main.json', JSON.stringify({ $schema: SCHEMA, contentVersion: '1.0.0.0', resources: [], ...parts }));
}

function resource(properties: unknown, rest: Record<string, unknown> = {}): Record<string, unknown> {
  return { type: 'Microsoft.Storage/storageAccounts', apiVersion: '2023-05-01', name: 'data', properties, ...rest };
}

function codes(diagnostics: readonly Diagnostic[]): string[] {
  return [...new Set(diagnostics.filter((d) => d.severity === 'error').map((d) => d.code))];
}

function expandCase(folder: string): Expansion {
  const read = (file: string): Source | undefined =>
    existsSync(join(folder, file)) ? new Source(file, readFileSync(join(folder, file), 'utf8')) : undefined;
  const parameters = read('parameters.json');
  const load = (path: string, from: Source): Source | undefined => read(join(from.name, '..', path));
  return expandTemplate(read('template.json')!, { ...(parameters ? { parameters } : {}), load });
}

function pointers(value: Json, pointer = ''): string[] {
  if (Array.isArray(value)) return [pointer, ...value.flatMap((item, i) => pointers(item as Json, childPointer(pointer, i)))];
  if (!isJsonObject(value)) return [pointer];
  return [pointer, ...Object.entries(value).flatMap(([key, member]) => pointers(member, childPointer(pointer, key)))];
}

test.each(CASES)('%s: every value is located inside a file, and what is absent at its nearest ancestor', (folder) => {
  for (const { body, origin } of expandCase(folder).resources) {
    for (const pointer of pointers(body)) {
      const { source, span } = origin.locate(pointer);
      expect(existsSync(join(folder, source.name))).toBe(true);
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.end).toBeLessThanOrEqual(source.text.length);
      expect(origin.locate(`${pointer}/no such member/7`)).toEqual({ source, span });
    }
  }
});

test.each(CASES)('%s: expanding twice gives the same', (folder) => {
  const shown = ({ resources, left, outputs, diagnostics }: Expansion): string =>
    JSON.stringify(
      [resources.map(({ id, condition, body }) => [id, condition, body]), left, outputs, diagnostics],
      (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value instanceof Source ? value.name : value),
    );
  expect(shown(expandCase(folder))).toBe(shown(expandCase(folder)));
});

test('a template with members called __proto__ changes no prototype', () => {
  const text = `{"$schema":"${SCHEMA}","contentVersion":"1.0.0.0","parameters":{"__proto__":{"type":"string","defaultValue":"x"}},
    "resources":[{"type":"a/b","apiVersion":"1","name":"n","properties":{"__proto__":{"polluted":true},"p":"[parameters('__proto__')]"}}]}`;
  const [only] = expandTemplate(new Source('main.json', text)).resources;
  expect(Object.hasOwn(only!.body['properties'] as object, '__proto__')).toBe(true);
  expect(Object.getPrototypeOf(only!.body['properties'])).toBe(Object.prototype);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect((only!.body['properties'] as Record<string, Json>)['p']).toBe('x');
});

/** Sixty variables, each made of the one before by `next`. */
function chain(first: unknown, next: (previous: string) => unknown): Record<string, unknown> {
  const variables: Record<string, unknown> = { v0: first };
  for (let i = 1; i <= 60; i++) variables[`v${i}`] = next(`variables('v${i - 1}')`);
  return variables;
}

test.each([
  ['an array that doubles', chain([1], (v) => [`[${v}]`, `[${v}]`])],
  ['a text that doubles', chain('abcdefgh', (v) => `[concat(${v}, ${v})]`)],
  ['an array of arrays made by a function', chain([1], (v) => `[createArray(${v}, ${v})]`)],
  ['an expression that doubles', { ...chain("[parameters('p')]", (v) => `[concat(${v}, ${v})]`) }],
])('%s is stopped, and the rest expanded', (_, variables) => {
  const source = template({
    parameters: { p: { type: 'string' } },
    variables,
    resources: [resource({ last: "[variables('v60')]" }), resource({}, { name: 'kept' })],
  });
  const { resources, diagnostics } = expandTemplate(source);
  expect(codes(diagnostics)).toContain('arm/too-large');
  expect(resources).toHaveLength(2);
});

test('loops in loops are stopped', () => {
  const loop = (name: string, input: unknown): unknown => ({ copy: [{ name, count: 800, input }] });
  const source = template({ resources: [resource(loop('a', loop('b', loop('c', loop('d', 1)))))] });
  expect(codes(expandTemplate(source).diagnostics)).toContain('arm/too-large');
});

test('templates that deploy each other, or ever more others, are stopped', () => {
  const link = (name: string, relativePath: string): unknown => ({
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2022-09-01',
    name,
    properties: { mode: 'Incremental', templateLink: { relativePath } },
  });
  const load = (path: string): Source => {
    const next = String(Number.parseInt(path, 10) + 1);
    return new Source(path, template({ resources: [link('a', next), link('b', next)] }).text);
  };
  const { diagnostics } = expandTemplate(template({ resources: [link('a', '0')] }), { load });
  expect(codes(diagnostics)).toContain('arm/nesting-too-deep');
});

test('user-defined functions that call themselves are stopped', () => {
  const f = { parameters: [], output: { type: 'string', value: '[n.f()]' } };
  const source = template({ functions: [{ namespace: 'n', members: { f } }], resources: [resource({ a: '[n.f()]' })] });
  expect(codes(expandTemplate(source).diagnostics)).toContain('arm/too-deep');
});

test('a secret that is given is in no body, no output and no message', () => {
  const secure = { type: 'secureObject' };
  const source = template({
    parameters: { s: { type: 'securestring', allowedValues: ['x'] }, o: secure },
    resources: [resource({ a: "[concat('x', parameters('s'))]", b: "[parameters('o').key]" })],
    outputs: { s: { type: 'string', value: "[parameters('s')]" }, o: { type: 'securestring', value: 'hush-three' } },
  });
  const parameters = new Source(
    'p.json',
    JSON.stringify({ parameters: { s: { value: 'hush-one' }, o: { value: { key: 'hush-two' } } } }),
  );
  const { resources, outputs, diagnostics } = expandTemplate(source, { parameters });
  const said = JSON.stringify([resources.map((r) => r.body), outputs, diagnostics.map((d) => [d.message, d.hint])]);
  expect(said).not.toMatch(/hush-/);
});

test('what a nested deployment does under an unknown condition is not certain', () => {
  const nested = {
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2022-09-01',
    name: 'maybe',
    condition: "[parameters('flag')]",
    properties: {
      mode: 'Incremental',
      expressionEvaluationOptions: { scope: 'inner' },
      template: { $schema: SCHEMA, contentVersion: '1.0.0.0', resources: [resource({})] },
    },
  };
  const { resources } = expandTemplate(template({ parameters: { flag: { type: 'bool' } }, resources: [nested] }));
  expect(resources.map((r) => r.condition === true)).toEqual([false]);
});

test('nothing but a template file is needed', () => {
  expect(codes(expandTemplate(new Source('main.json', '')).diagnostics)).toEqual(['json/empty']);
  expect(expandTemplate(template({})).diagnostics).toEqual([]);
});
