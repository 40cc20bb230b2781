import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.Kusto/clusters@2023-08-15', 'events');

export const guardrail: Guardrail = {
  id: 'data-explorer/public-network-access',
  title: 'Data Explorer clusters are not reachable from public networks',
  severity: 'medium',
  why: 'On a public endpoint a leaked key or token works from everywhere; behind a private endpoint only from your networks.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note: 'Absent, it is Enabled.',
  controls: ['mcsb-2/NS-2'],
  peers: ['Azure.ADX.PublicAccess'],
  builtin: '43bc7be6-5e69-4b0d-a2bb-e815557ca673',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Kusto/clusters' },
        { field: 'Microsoft.Kusto/clusters/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: cluster({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: cluster({ properties: {} }) },
    ],
    good: [cluster({ properties: { publicNetworkAccess: 'Disabled' } })],
  },
};
