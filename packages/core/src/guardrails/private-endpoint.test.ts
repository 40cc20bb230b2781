import { expect, test } from 'vitest';
import { expandTemplate, ResourceGraph, type Resource } from '../resource/index.ts';
import { Source } from '../source/index.ts';
import { exampleTemplate, sample, type Example, type ExampleResource } from './example.ts';
import { endpointTo, inOwnSubnet, privateEndpoint } from './private-endpoint.ts';

const type = 'Microsoft.DBforPostgreSQL/flexibleServers';
const server = sample(`${type}@2024-08-01`, 'pg')({ properties: {} });
const endpoint = endpointTo(`[resourceId('${type}', 'pg')]`, 'postgresqlServer');
const judge = privateEndpoint([type], inOwnSubnet);

function resourcesOf(example: Example): readonly Resource[] {
  return expandTemplate(new Source('example.json', exampleTemplate(example)), { context: { resourceGroup: 'rg' } }).resources;
}

function outcomes(resources: readonly Resource[]): string[] {
  const graph = new ResourceGraph(resources);
  return graph.ofType(type).flatMap((each) => [...judge.judge(each, graph, {})].map(({ outcome }) => outcome));
}

function inSubnet(network: ExampleResource[string]): ExampleResource {
  return { ...server, properties: { network } };
}

const onlyIf = (condition: string, resource: ExampleResource): ExampleResource => ({ ...resource, condition });

test.each<readonly [string, Example, readonly string[]]>([
  ['there is none', server, ['fail']],
  ['one leads to it', [server, endpoint], ['pass']],
  ['one leads to another server', [server, endpointTo(`[resourceId('${type}', 'other')]`, 'postgresqlServer')], ['fail']],
  ['nobody knows where one leads', [server, endpointTo("[parameters('target')]", 'postgresqlServer')], ['unknown']],
  ['one may be there', [server, onlyIf("[equals(parameters('private'), 'yes')]", endpoint)], ['unknown']],
  ['one is not there', [server, onlyIf("[equals('private', 'yes')]", endpoint)], ['fail']],
  [
    'one is there whenever the server is',
    [onlyIf("[equals(parameters('db'), 'yes')]", server), onlyIf("[equals(parameters('db'), 'yes')]", endpoint)],
    ['pass'],
  ],
  ['it is in a subnet', inSubnet({ delegatedSubnetResourceId: '/subscriptions/s/x' }), []],
  ['it may be in a subnet', inSubnet({ delegatedSubnetResourceId: "[parameters('subnet')]" }), ['unknown']],
])('a server of which %s', (_, example, expected) => {
  expect(outcomes(resourcesOf(example))).toEqual(expected);
});

test('a server that is deployed twice is reached both times', () => {
  const resources = resourcesOf([server, endpoint]);
  expect(outcomes([...resources, ...resources.map((resource) => ({ ...resource }))])).toEqual(['pass', 'pass']);
});
