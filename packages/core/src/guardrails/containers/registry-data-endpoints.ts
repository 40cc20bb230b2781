import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const registry = sample('Microsoft.ContainerRegistry/registries@2023-07-01', 'registry');

export const guardrail: Guardrail = {
  id: 'containers/registry-data-endpoints',
  title: 'Registries have data endpoints of their own',
  severity: 'low',
  why: 'Without them firewalls of clients must open all of Azure Storage, also the accounts of an attacker.',
  fix: 'Set dataEndpointEnabled to true (needs sku Premium).',
  note: 'Absent, it is off.',
  peers: ['CKV_AZURE_237'],
  set: { '/properties/dataEndpointEnabled': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerRegistry/registries' },
        { field: 'Microsoft.ContainerRegistry/registries/dataEndpointEnabled', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/dataEndpointEnabled', in: registry({ properties: { dataEndpointEnabled: false } }) },
      { at: '/properties', in: registry({ properties: {} }) },
    ],
    good: [registry({ properties: { dataEndpointEnabled: true } })],
  },
};
