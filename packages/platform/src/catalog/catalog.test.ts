import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AliasTable, type ProviderListing } from '@azguard/core/policy';
import { CatalogAliases, CatalogError, openCatalog, updateCatalog } from './index.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'azguard-catalog-'));
  file = join(folder, 'cache', 'azguard.catalog');
});
afterEach(() => rmSync(folder, { recursive: true }));

const now = new Date('2026-03-01T12:00:00Z');

const providers = [
  {
    namespace: 'Microsoft.Storage',
    resourceTypes: [
      {
        resourceType: 'storageAccounts',
        capabilities: 'CrossResourceGroupResourceMove, SupportsTags, SupportsLocation',
        apiVersions: ['2016-01-01', '2023-05-01', '2024-01-01-preview'],
        aliases: [
          {
            name: 'Microsoft.Storage/storageAccounts/accountType',
            defaultPath: 'properties.accountType',
            paths: [{ path: 'sku.name', apiVersions: ['2016-01-01'], metadata: { type: 'NotSpecified', attributes: 'None' } }],
            defaultMetadata: { type: 'String', attributes: 'Modifiable' },
          },
        ],
      },
      { resourceType: 'operations', capabilities: 'None', aliases: null },
    ],
  },
];

const definition = {
  id: '/providers/Microsoft.Authorization/policyDefinitions/aaaa',
  name: 'aaaa',
  properties: {
    displayName: 'Boxes have lids',
    policyType: 'BuiltIn',
    policyRule: {
      if: { field: 'type', equals: 'x' },
      then: { effect: 'deployIfNotExists', details: { type: 'y', Deployment: { big: 1 } } },
    },
    versions: ['1.0.0'],
  },
};
const initiative = {
  id: '/providers/Microsoft.Authorization/policySetDefinitions/bbbb',
  name: 'bbbb',
  properties: {
    displayName: 'All about boxes',
    policyDefinitions: [
      { policyDefinitionId: '/providers/microsoft.authorization/policyDefinitions/AAAA', policyDefinitionReferenceId: 'lids' },
      { policyDefinitionId: '/providers/Microsoft.Authorization/policyDefinitions/elsewhere' },
    ],
  },
};

function put(name: string, value: unknown): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, Buffer.isBuffer(value) || typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

test('answers about aliases: by type, by API version, of another type, unknown ones', async () => {
  const aliases = new CatalogAliases(await updateCatalog(file, [put('providers.json', providers)], now));
  const type = 'microsoft.storage/storageaccounts';
  expect(aliases.resolve('microsoft.storage/STORAGEACCOUNTS/accountType', type, undefined)).toBe('properties.accountType');
  expect(aliases.resolve('Microsoft.Storage/storageAccounts/accountType', type, '2016-01-01')).toBe('sku.name');
  expect(aliases.resolve('Microsoft.Storage/storageAccounts/accountType', type, '2023-05-01')).toBe('properties.accountType');
  expect(aliases.resolve('Microsoft.Storage/storageAccounts/accountType', 'microsoft.sql/servers', undefined)).toBe('elsewhere');
  expect(aliases.resolve('Microsoft.Storage/storageAccounts/nothing', type, undefined)).toBeUndefined();
  expect(aliases.modifiable('Microsoft.Storage/storageAccounts/accountType', type, undefined)).toBe(true);
  expect(aliases.modifiable('Microsoft.Storage/storageAccounts/accountType', type, '2016-01-01')).toBe(false);
  expect(aliases.capabilities(type)).toEqual({ tags: true, location: true });
  expect(aliases.capabilities('microsoft.storage/operations')).toEqual({ tags: false, location: false });
  expect(aliases.capabilities('microsoft.other/things')).toBeUndefined();
  expect(aliases.latestApiVersion(type)).toBe('2023-05-01');
});

test('reads a list of aliases, also compressed; one without a type belongs to the group it stands in', async () => {
  const rows = [
    'Microsoft.Compute/availabilitySets/sku.name,sku.name',
    'Microsoft.Compute/imageId,properties.storageProfile.imageReference.id',
    'Microsoft.Compute/virtualMachines/vmSize,properties.hardwareProfile.vmSize',
    'Microsoft.Compute/imageId,properties.creationData.imageReference.id',
    'Microsoft.Compute/disks/sku.name,sku.name',
  ];
  const aliases = new CatalogAliases(await updateCatalog(file, [put('aliases.csv.gz', gzipSync(rows.join('\r\n')))], now));
  expect(aliases.resolve('Microsoft.Compute/imageId', 'microsoft.compute/virtualmachines', undefined)).toBe(
    'properties.storageProfile.imageReference.id',
  );
  expect(aliases.resolve('Microsoft.Compute/imageId', 'microsoft.compute/disks', undefined)).toBe(
    'properties.creationData.imageReference.id',
  );
  expect(aliases.resolve('Microsoft.Compute/imageId', 'microsoft.compute/availabilitysets', undefined)).toBe('elsewhere');
});

test('holds definitions and initiatives of a checkout as Microsoft publishes them, the public cloud first', async () => {
  put('repo/built-in-policies/policyDefinitions/Azure Government/Boxes/Lid.json', {
    ...definition,
    properties: { ...definition.properties, displayName: 'of another cloud' },
  });
  put('repo/built-in-policies/policyDefinitions/Boxes/Lid.json', `\uFEFF${JSON.stringify(definition)}`);
  put('repo/built-in-policies/policySetDefinitions/Boxes/All.json', initiative);
  put('repo/samples/own.json', { name: 'sample', properties: { policyRule: {} } });
  const catalog = await updateCatalog(file, [join(folder, 'repo')], now);
  expect(catalog.parts.definitions).toEqual({ from: join(folder, 'repo'), date: now.toISOString(), count: 1 });
  const found = JSON.parse(catalog.definition(definition.id)!.json) as typeof definition;
  expect(found.id).toBe(definition.id);
  expect(found.properties).toEqual({
    displayName: 'Boxes have lids',
    policyType: 'BuiltIn',
    policyRule: { if: { field: 'type', equals: 'x' }, then: { effect: 'deployIfNotExists', details: { type: 'y' } } },
    versions: ['1.0.0'],
  });
  const set = JSON.parse(catalog.initiative('BBBB')!.json) as typeof initiative;
  expect(set.properties.policyDefinitions.map((reference) => reference.policyDefinitionId)).toEqual([
    definition.id,
    '/providers/Microsoft.Authorization/policyDefinitions/elsewhere',
  ]);
  expect(catalog.titles()).toEqual([
    { kind: 'initiative', name: 'bbbb', title: 'All about boxes' },
    { kind: 'definition', name: 'aaaa', title: 'Boxes have lids' },
  ]);
});

test('takes what `az policy definition list` prints, without the definitions of the organisation', async () => {
  const { properties, ...rest } = definition;
  const custom = {
    ...rest,
    ...properties,
    id: '/subscriptions/1/providers/Microsoft.Authorization/policyDefinitions/own',
    name: 'own',
  };
  const catalog = await updateCatalog(file, [put('list.json', [{ ...rest, ...properties, systemData: {} }, custom])], now);
  expect(catalog.definition('aaaa')).toBeDefined();
  expect(catalog.definition('own')).toBeUndefined();
});

test('an update replaces the parts that its sources have, and keeps the others', async () => {
  await updateCatalog(file, [put('providers.json', providers)], now);
  const later = new Date('2026-04-01T00:00:00Z');
  const catalog = await updateCatalog(file, [put('definitions.json', [definition])], later);
  expect(catalog.parts.providers?.date).toBe(now.toISOString());
  expect(catalog.parts.definitions?.date).toBe(later.toISOString());
  expect(catalog.date).toBe(later.toISOString());
  expect(new CatalogAliases(openCatalog(file)).latestApiVersion('Microsoft.Storage/storageAccounts')).toBe('2023-05-01');
  const copy = await updateCatalog(join(folder, 'copy'), [file], later);
  expect(copy.facts()).toEqual(catalog.facts());
});

test('the same facts give the same bytes', async () => {
  const source = put('providers.json', providers);
  const first = await updateCatalog(file, [source], now);
  const second = await updateCatalog(join(folder, 'second'), [source], now);
  expect(second.checksum).toBe(first.checksum);
});

test('a damaged file is noticed wherever a byte changes, and mended by an update', async () => {
  await updateCatalog(file, [put('providers.json', providers)], now);
  const bytes = readFileSync(file);
  for (const at of [0, 20, 60, 90, bytes.length - 1]) {
    const damaged = Buffer.from(bytes);
    damaged[at]! ^= 1;
    writeFileSync(file, damaged);
    expect(() => openCatalog(file)).toThrow(CatalogError);
  }
  writeFileSync(file, bytes.toString('latin1').replace('catalog 1', 'catalog 7'), 'latin1');
  expect(() => openCatalog(file)).toThrow('format 7');
  await updateCatalog(file, [put('providers.json', providers)], now);
  expect(openCatalog(file).parts.providers?.count).toBe(2);
});

test.each([
  ['no JSON', 'broken.json', '{"a": ', /broken\.json: this is not JSON/],
  ['other JSON', 'other.json', '{"a": 1}', /holds no aliases, definitions or initiatives.*az provider list/],
  ['other text', 'notes.csv', 'hello', /neither JSON/],
  ['what only looks compressed', 'x.csv.gz', Buffer.from([0x1f, 0x8b, 1, 2, 3]), /can't be unpacked/],
])('%s is refused with what would fit, and nothing is written', async (_, name, text, message) => {
  await expect(updateCatalog(file, [put('providers.json', providers), put(name, text)], now)).rejects.toThrow(message);
  expect(existsSync(file)).toBe(false);
});

test('a missing file, an empty folder and plain http are refused', async () => {
  mkdirSync(join(folder, 'empty'));
  await expect(updateCatalog(file, [join(folder, 'absent')], now)).rejects.toThrow('no such file or folder');
  await expect(updateCatalog(file, [join(folder, 'empty')], now)).rejects.toThrow('no aliases');
  await expect(updateCatalog(file, ['http://example.net/aliases.csv'], now)).rejects.toThrow('only https');
});

test('leaves no unfinished files', async () => {
  await updateCatalog(file, [put('providers.json', providers)], now);
  expect(readdirSync(join(folder, 'cache'))).toEqual(['azguard.catalog']);
});

const listings = ['test_aliases.json', 'versioned_aliases.json'].map((name) =>
  join(process.env['AZGUARD_CORPUS'] ?? '../shared/corpus', 'regorus/azure_policy/aliases', name),
);

test.skipIf(!listings.every((path) => existsSync(path)))(
  'answers what the list that it was made from answers, for every alias and version',
  async () => {
    for (const path of listings) {
      const list = JSON.parse(readFileSync(path, 'utf8')) as readonly ProviderListing[];
      const table = new AliasTable(list);
      // oxlint-disable-next-line no-await-in-loop
      const aliases = new CatalogAliases(await updateCatalog(join(folder, 'listing'), [path], now));
      const asked = list.flatMap(({ namespace, resourceTypes }) =>
        resourceTypes.flatMap(({ resourceType, aliases: names = [] }) => {
          const type = `${namespace}/${resourceType}`.toLowerCase();
          const versions = [
            undefined,
            '1999-01-01',
            ...new Set(names.flatMap(({ paths = [] }) => paths.flatMap(({ apiVersions }) => apiVersions))),
          ];
          return names.flatMap(({ name }) => versions.map((version) => [name, type, version] as const));
        }),
      );
      expect(asked.length).toBeGreaterThan(10);
      const different = asked.filter(
        ([name, type, version]) => aliases.resolve(name, type, version) !== table.resolve(name, type, version),
      );
      expect(different).toEqual([]);
      const changeable = asked.filter(
        ([name, type, version]) => aliases.modifiable(name, type, version) !== table.modifiable(name, type, version),
      );
      expect(changeable).toEqual([]);
    }
  },
);
