import { expect, test } from 'vitest';
import { readJson, Source, type JsonObject } from '../source/index.ts';
import { templateHash } from './template-hash.ts';

function hash(template: unknown): string {
  return templateHash(readJson(new Source('main.json', JSON.stringify(template))).root as JsonObject);
}

const EMPTY = {
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  metadata: { _generator: { name: 'bicep', version: 'dev', templateHash: '12740863314443779634' } },
  resources: [],
};

test('an empty template has the hash that Bicep gives it', () => {
  // https://github.com/Azure/bicep/blob/main/src/Bicep.Core.Samples/Files/baselines/Empty/main.json
  expect(hash(EMPTY)).toBe('12740863314443779634');
});

test('order and letters of what the engine knows make no difference, anything else does', () => {
  const { $schema, ...rest } = EMPTY;
  expect(hash({ ...rest, $schema })).toBe(hash(EMPTY));
  expect(hash({ ...EMPTY, resources: {} })).toBe(hash(EMPTY));
  expect(hash({ ...EMPTY, contentVersion: '1.0.0.1' })).not.toBe(hash(EMPTY));
  expect(hash({ ...EMPTY, variables: { a: 1, b: 2 } })).not.toBe(hash({ ...EMPTY, variables: { b: 2, a: 1 } }));
  expect(hash({ ...EMPTY, variables: { a: 'x' } })).toBe(hash({ ...EMPTY, variables: { A: 'X' } }));
});
