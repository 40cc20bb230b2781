import { expect, test } from 'vitest';
import { Source } from '../source/index.ts';
import { expandTemplate, ResourceGraph, type Resource } from './index.ts';

const here = { subscriptionId: '22222222-2222-2222-2222-222222222222', resourceGroup: 'rg' };
const vault = { type: 'Microsoft.KeyVault/vaults', apiVersion: '2023-07-01', name: "[parameters('vault')]", properties: {} };
const setting = { type: 'Microsoft.Insights/diagnosticSettings', apiVersion: '2021-05-01-preview', name: 'logs', properties: {} };

function graphOf(resources: readonly object[], context: object): { graph: ResourceGraph; byName: (name: string) => Resource } {
  const $schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
  const template = { $schema, contentVersion: '1.0.0.0', parameters: { vault: { type: 'string' } }, resources };
  const graph = new ResourceGraph(expandTemplate(new Source('t.json', JSON.stringify(template)), { context }).resources);
  return { graph, byName: (name) => graph.resources.find((resource) => resource.name.includes(name))! };
}

const extensions: readonly (readonly [string, readonly object[]])[] = [
  ['scope', [vault, { ...setting, scope: "[resourceId('Microsoft.KeyVault/vaults', parameters('vault'))]" }]],
  ['scope without resourceId', [vault, { ...setting, scope: "[format('Microsoft.KeyVault/vaults/{0}', parameters('vault'))]" }]],
  [
    'type and name',
    [
      vault,
      {
        ...setting,
        type: 'Microsoft.KeyVault/vaults/providers/diagnosticSettings',
        name: "[concat(parameters('vault'), '/Microsoft.Insights/logs')]",
      },
    ],
  ],
  ['place', [{ ...vault, resources: [{ ...setting, type: 'providers/diagnosticSettings', name: 'Microsoft.Insights/logs' }] }]],
];

for (const [where, context] of [
  ['a known place', here],
  ['nowhere in particular', {}],
] as const) {
  test.each(extensions)(`an extension that goes to ${where} finds what it extends by its %s`, (_, resources) => {
    const { graph, byName } = graphOf(resources, context);
    const extension = byName('logs');
    expect(graph.ofType('microsoft.insights/diagnosticsettings').map(({ id }) => id)).toEqual([extension.id]);
    expect(graph.extendedBy(extension)?.type).toBe('Microsoft.KeyVault/vaults');
    expect(graph.extensionsOf(graph.ofType(vault.type)[0]!, 'Microsoft.Insights/diagnosticSettings')[0] === extension).toBe(true);
  });

  test(`what goes to ${where} is found by references that name it`, () => {
    const id = "[resourceId('Microsoft.KeyVault/vaults', parameters('vault'))]";
    const { graph } = graphOf([vault, { ...setting, name: 'other', properties: { workspaceId: id } }], context);
    expect(graph.referencesTo(graph.ofType(vault.type)[0]!).map(({ from, pointer }) => [from.name, pointer])).toEqual([
      ['other', '/properties/workspaceId'],
    ]);
  });
}

test('a resource somewhere else is not taken for one of the same name here', () => {
  const elsewhere = "[resourceId('other', 'Microsoft.KeyVault/vaults', parameters('vault'))]";
  const { graph } = graphOf([vault, { ...setting, properties: { workspaceId: elsewhere } }], {});
  expect(graph.referencesTo(graph.ofType(vault.type)[0]!)).toEqual([]);
});

test('an extension of a child finds it although the name of its parent is not known', () => {
  const type = 'Microsoft.Storage/storageAccounts/blobServices';
  const account = "format('st{0}', uniqueString(parameters('vault')))";
  const service = { type, apiVersion: '2023-05-01', name: `[format('{0}/default', ${account})]`, properties: {} };
  const { graph, byName } = graphOf([service, { ...setting, scope: `[resourceId('${type}', ${account}, 'default')]` }], {});
  expect(graph.extendedBy(byName('logs'))?.type).toBe(type);
});

test('a resource that is deployed twice has the same extensions and references both times', () => {
  const id = "[resourceId('Microsoft.KeyVault/vaults', 'kv')]";
  const named = { ...vault, name: 'kv' };
  const other = { ...setting, name: 'other', properties: { workspaceId: id } };
  const once = graphOf([named, { ...setting, scope: id }, other], here).graph.resources;
  const graph = new ResourceGraph([...once, ...once.map((resource) => ({ ...resource }))]);
  const vaults = graph.ofType(vault.type);
  expect(vaults).toHaveLength(2);
  for (const each of vaults) {
    expect(graph.extensionsOf(each).map(({ name }) => name)).toEqual(['logs', 'logs']);
    expect(graph.referencesTo(each).map(({ from }) => from.name)).toEqual(['other', 'other']);
  }
});
