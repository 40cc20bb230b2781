import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const registry = sample('Microsoft.ContainerRegistry/registries@2023-07-01', 'registry');

export const guardrail: Guardrail = {
  id: 'containers/registry-public-network-access',
  title: 'Registries are not reachable from public networks',
  severity: 'medium',
  why: 'Behind a private endpoint a leaked token is useless outside your networks.',
  fix: 'Set publicNetworkAccess to Disabled (needs sku Premium).',
  note: 'Absent, it is Enabled.',
  controls: ['mcsb-2/NS-2'],
  peers: ['CKV_AZURE_139'],
  builtin: '0fdf0491-d080-4575-b627-ad0e843cba0f',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerRegistry/registries' },
        { field: 'Microsoft.ContainerRegistry/registries/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: registry({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: registry({ properties: {} }) },
    ],
    good: [registry({ properties: { publicNetworkAccess: 'Disabled' } })],
  },
};
