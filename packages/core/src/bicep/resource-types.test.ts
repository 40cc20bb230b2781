import { describe, expect, it } from 'vitest';
import { resourceTypesFrom } from './resource-types.ts';

/** A published file in small: a resource with a plain, a nested, a listed, a free and a variant property. */
const file = [
  { $type: 'StringType' },
  { $type: 'ObjectType', properties: { Name: { type: ref(0) }, kinds: { type: ref(3) }, mixed: { type: ref(4) } } },
  { $type: 'IntegerType' },
  { $type: 'ArrayType', itemType: ref(2) },
  { $type: 'UnionType', elements: [ref(0), ref(2)] },
  { $type: 'UnionType', elements: [ref(0), ref(0)] },
  { $type: 'ObjectType', properties: {}, additionalProperties: ref(5) },
  { $type: 'DiscriminatedObjectType', baseProperties: { kind: { type: ref(0) } }, elements: { one: ref(8), two: ref(9) } },
  { $type: 'ObjectType', properties: { size: { type: ref(2) } } },
  { $type: 'ObjectType', properties: { size: { type: ref(0) }, only: { type: ref(0) } } },
  { $type: 'ObjectType', properties: { properties: { type: ref(1) }, tags: { type: ref(6) }, variant: { type: ref(7) } } },
  { $type: 'ResourceType', body: ref(10) },
];

function ref(index: number): { readonly $ref: string } {
  return { $ref: `#/${index}` };
}

const types = resourceTypesFrom({ resources: { 'Mock.Rp/things@2024-01-01': { $ref: 'mock/types.json#/11' } } }, (path) =>
  path === 'mock/types.json' ? file : undefined,
);

describe('resourceTypesFrom', () => {
  it('knows how Azure writes a type', () => {
    expect(types.canonicalName('mock.rp/THINGS@2024-01-01')).toBe('Mock.Rp/things@2024-01-01');
    expect(types.canonicalName('mock.rp/things@2025-01-01')).toBeUndefined();
  });

  it.each([
    ['properties properties', 'object'],
    ['properties properties properties name', 'string'],
    ['properties properties properties kinds', 'array'],
    ['properties properties properties kinds items', 'int'],
    ['properties properties properties mixed', undefined],
    ['properties tags additionalProperties', 'string'],
    ['properties variant properties kind', 'string'],
    ['properties variant properties size', undefined],
    ['properties variant properties only', 'string'],
    ['properties variant discriminator kind one properties size', 'int'],
    ['properties none', undefined],
  ])('%s is %s', (pointer, expected) => {
    expect(types.jsonType('mock.rp/things@2024-01-01', pointer.split(' '))).toBe(expected);
  });

  it('tells the variants of an object', () => {
    expect(types.variants?.('Mock.Rp/things@2024-01-01', ['properties', 'variant'])).toEqual(['one', 'two']);
    expect(types.variants?.('Mock.Rp/things@2024-01-01', ['properties', 'tags'])).toBeUndefined();
  });

  it('knows nothing of files that are not there', () => {
    const none = resourceTypesFrom({ resources: { 'A.B/c@v': { $ref: 'x.json#/0' } } }, () => undefined);
    expect(none.jsonType('A.B/c@v', [])).toBeUndefined();
  });
});
