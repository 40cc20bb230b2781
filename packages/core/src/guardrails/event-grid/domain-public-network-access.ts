import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const domain = sample('Microsoft.EventGrid/domains@2024-06-01-preview', 'shop');

export const guardrail: Guardrail = {
  id: 'event-grid/domain-public-network-access',
  title: 'Event Grid domains are not reachable from public networks',
  severity: 'medium',
  why: 'On a public endpoint a leaked key or token works from everywhere; behind a private endpoint only from your networks.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note: 'Absent, it is Enabled.',
  controls: ['mcsb-2/NS-2'],
  peers: ['CKV_AZURE_106'],
  builtin: 'f8f774be-6aee-492a-9e29-486ef81f3a68',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.EventGrid/domains' },
        { field: 'Microsoft.EventGrid/domains/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: domain({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: domain({ properties: {} }) },
    ],
    good: [domain({ properties: { publicNetworkAccess: 'Disabled' } })],
  },
};
