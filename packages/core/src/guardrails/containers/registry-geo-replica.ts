import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const registry = sample('Microsoft.ContainerRegistry/registries@2023-07-01', 'registry');
const replica = sample('Microsoft.ContainerRegistry/registries/replications@2023-07-01', 'registry/northeurope');

export const guardrail: Guardrail = {
  id: 'containers/registry-geo-replica',
  title: 'Premium registries have a replica in another region',
  severity: 'low',
  why: 'When the region of the only copy fails, no cluster can start a container.',
  fix: 'Add a Microsoft.ContainerRegistry/registries/replications child for another region.',
  peers: ['CKV_AZURE_165', 'Azure.ACR.GeoReplica'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerRegistry/registries' },
        { field: 'Microsoft.ContainerRegistry/registries/sku.name', equals: 'Premium' },
      ],
    },
    then: { effect: 'auditIfNotExists', details: { type: 'Microsoft.ContainerRegistry/registries/replications' } },
  },
  examples: {
    bad: [{ at: '', in: registry({ sku: { name: 'Premium' }, properties: {} }) }],
    good: [
      [registry({ sku: { name: 'Premium' }, properties: {} }), replica({ properties: {} })],
      registry({ sku: { name: 'Standard' }, properties: {} }),
    ],
    unknown: [registry({ sku: { name: "[parameters('tier')]" }, properties: {} })],
  },
};
