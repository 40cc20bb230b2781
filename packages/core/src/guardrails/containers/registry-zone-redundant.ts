import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const registry = sample('Microsoft.ContainerRegistry/registries@2023-07-01', 'registry');
const replica = sample('Microsoft.ContainerRegistry/registries/replications@2023-07-01', 'registry/northeurope');

export const guardrail: Guardrail = {
  id: 'containers/registry-zone-redundant',
  title: 'Registries are zone redundant',
  severity: 'low',
  why: 'A registry in one zone goes down with it, and no cluster can start a container.',
  fix: 'Set zoneRedundancy to Enabled (needs sku Premium).',
  peers: ['CKV_AZURE_233'],
  set: { '/properties/zoneRedundancy': 'Enabled' },
  rule: {
    if: {
      anyOf: [
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.ContainerRegistry/registries' },
            { field: 'Microsoft.ContainerRegistry/registries/zoneRedundancy', notEquals: 'Enabled' },
          ],
        },
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.ContainerRegistry/registries/replications' },
            { field: 'Microsoft.ContainerRegistry/registries/replications/zoneRedundancy', notEquals: 'Enabled' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/zoneRedundancy', in: registry({ properties: { zoneRedundancy: 'Disabled' } }) },
      { at: '/properties', in: registry({ properties: {} }) },
      { at: '/properties/zoneRedundancy', in: replica({ properties: { zoneRedundancy: 'Disabled' } }) },
    ],
    good: [registry({ properties: { zoneRedundancy: 'Enabled' } }), replica({ properties: { zoneRedundancy: 'Enabled' } })],
  },
};
