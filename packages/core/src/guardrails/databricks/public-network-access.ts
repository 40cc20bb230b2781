import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const workspace = sample('Microsoft.Databricks/workspaces@2024-05-01', 'lab');

export const guardrail: Guardrail = {
  id: 'databricks/public-network-access',
  title: 'Databricks workspaces are not reachable from public networks',
  severity: 'medium',
  why: 'On a public endpoint a leaked key or token works from everywhere; behind a private endpoint only from your networks.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note: 'Absent, it is Enabled.',
  controls: ['cis-6.0/2.1.10', 'mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['CKV_AZURE_158', 'Azure.Databricks.PublicAccess'],
  builtin: '0e7849de-b939-4c50-ab48-fc6b0f5eeba2',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Databricks/workspaces' },
        { field: 'Microsoft.Databricks/workspaces/publicNetworkAccess', notEquals: 'Disabled' },
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
