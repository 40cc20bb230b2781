import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const registry = sample('Microsoft.ContainerRegistry/registries@2023-07-01', 'registry');

export const guardrail: Guardrail = {
  id: 'containers/registry-quarantine',
  title: 'Registries quarantine new images',
  severity: 'low',
  why: 'Without quarantine an image can be pulled before anybody scanned it.',
  fix: 'Set policies.quarantinePolicy.status to enabled (needs sku Premium).',
  peers: ['CKV_AZURE_166', 'Azure.ACR.Quarantine'],
  set: { '/properties/policies/quarantinePolicy/status': 'enabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerRegistry/registries' },
        { field: 'Microsoft.ContainerRegistry/registries/policies.quarantinePolicy.status', notEquals: 'enabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/policies/quarantinePolicy/status',
        in: registry({ properties: { policies: { quarantinePolicy: { status: 'disabled' } } } }),
      },
      { at: '/properties', in: registry({ properties: {} }) },
    ],
    good: [registry({ properties: { policies: { quarantinePolicy: { status: 'enabled' } } } })],
  },
};
