import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const workspace = sample('Microsoft.Synapse/workspaces@2021-06-01', 'lake');

export const guardrail: Guardrail = {
  id: 'synapse/public-network-access',
  title: 'Synapse workspaces are not reachable from public networks',
  severity: 'medium',
  why: 'On a public endpoint a leaked key or token works from everywhere; behind a private endpoint only from your networks.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note: 'Absent, it is Enabled.',
  controls: ['mcsb-2/NS-2'],
  builtin: '38d8df46-cf4e-4073-8e03-48c24b29de0d',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Synapse/workspaces' },
        { field: 'Microsoft.Synapse/workspaces/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: workspace({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: workspace({ properties: {} }) },
    ],
    good: [workspace({ properties: { publicNetworkAccess: 'Disabled' } })],
  },
};
