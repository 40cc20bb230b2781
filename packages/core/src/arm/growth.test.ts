import { describe, expect, test } from 'vitest';
import { expandTemplate } from '../resource/index.ts';
import { Source } from '../source/index.ts';

/** Sixty variables, each made of the one before twice: little text, and more than any disk holds when it is written out. */
function doubled(twice: (text: string) => unknown): string {
  const variables: Record<string, unknown> = { v0: 'lol' };
  for (let i = 1; i <= 60; i++) variables[`v${i}`] = twice(`variables('v${i - 1}')`);
  const properties = { all: "[variables('v60')]" };
  const resource = { type: 'Microsoft.Storage/storageAccounts', apiVersion: '2023-01-01', name: 'a', properties };
  return JSON.stringify({
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    variables,
    resources: [resource],
  });
}

describe('a template that doubles itself is told of, not written out', () => {
  test.each<[string, (text: string) => unknown]>([
    ['an array', (text) => [`[${text}]`, `[${text}]`]],
    ['an object', (text) => ({ a: `[${text}]`, b: `[${text}]` })],
    ['arrays in objects', (text) => ({ a: [`[${text}]`], b: { c: `[${text}]` } })],
    ['a loop', (text) => ({ copy: [{ name: 'a', count: 2, input: `[${text}]` }] })],
    ['an expression', (text) => `[createArray(${text}, ${text})]`],
    ['a text', (text) => `[concat(${text}, ${text})]`],
  ])('%s', (_, twice) => {
    const { diagnostics, resources } = expandTemplate(new Source('main.json', doubled(twice)), {});
    expect(diagnostics.map(({ code }) => code)).toContain('arm/too-large');
    expect(JSON.stringify(resources.map(({ id }) => id)).length).toBeLessThan(1_000);
  });
});
