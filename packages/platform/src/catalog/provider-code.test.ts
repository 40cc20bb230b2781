import { expect, test } from 'vitest';
import type { ProviderFacts } from './model.ts';
import { encodeProvider, ProviderText } from './provider-code.ts';

const facts: ProviderFacts = {
  namespace: 'Microsoft.Example',
  types: [
    {
      type: 'Microsoft.Example/boxes',
      capabilities: { tags: true, location: false },
      apiVersions: ['2024-01-01', '2023-01-01', '2023-01-01-preview', '2022-01-01'],
      aliases: [
        { name: 'Microsoft.Example/boxes/lid', path: 'properties.lid', versions: [], modifiable: true, valueType: 'Boolean' },
        {
          name: 'Microsoft.Example/boxes/lidColour',
          path: 'properties.lidColour',
          versions: [
            { path: 'sku.name', apiVersions: ['2022-01-01'], isSpecified: false, modifiable: false },
            {
              path: 'properties.lid.colour',
              apiVersions: ['2024-01-01', '2023-01-01'],
              isSpecified: undefined,
              modifiable: undefined,
            },
          ],
          modifiable: false,
          valueType: undefined,
        },
        {
          name: 'Microsoft.Example/sharedByTypes',
          path: 'properties.shared',
          versions: [],
          modifiable: undefined,
          valueType: 'String',
        },
      ],
    },
    { type: 'Microsoft.Example/boxes/things', capabilities: undefined, apiVersions: [], aliases: [] },
  ],
};

test('types and aliases come back as they were, sorted by name', () => {
  const { namespace, types } = new ProviderText('Microsoft.Example', encodeProvider(facts)).facts();
  const sorted = facts.types.map((type) => ({
    ...type,
    aliases: type.aliases.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  }));
  expect({ namespace, types }).toEqual({ namespace: 'Microsoft.Example', types: sorted });
});

test('what aliases have in common with their neighbours is written once', () => {
  expect(encodeProvider(facts).split('\n')[2]).toMatch(/^3 Colour\t/);
});
