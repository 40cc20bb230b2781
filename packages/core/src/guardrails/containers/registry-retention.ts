import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const registry = sample('Microsoft.ContainerRegistry/registries@2023-07-01', 'registry');

export const guardrail: Guardrail = {
  id: 'containers/registry-retention',
  title: 'Registries drop untagged images',
  severity: 'low',
  why: 'Untagged images are never scanned again and can still be pulled by digest.',
  fix: 'Set policies.retentionPolicy to {"status": "enabled", "days": 7} (needs sku Premium).',
  peers: ['CKV_AZURE_167', 'Azure.ACR.Retention'],
  set: { '/properties/policies/retentionPolicy/status': 'enabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerRegistry/registries' },
        { field: 'Microsoft.ContainerRegistry/registries/policies.retentionPolicy.status', notEquals: 'enabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/policies/retentionPolicy/status',
        in: registry({ properties: { policies: { retentionPolicy: { status: 'disabled' } } } }),
      },
      { at: '/properties', in: registry({ properties: {} }) },
    ],
    good: [registry({ properties: { policies: { retentionPolicy: { status: 'enabled' } } } })],
  },
};
