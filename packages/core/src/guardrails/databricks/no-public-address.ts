import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const workspace = sample('Microsoft.Databricks/workspaces@2024-05-01', 'lab');

export const guardrail: Guardrail = {
  id: 'databricks/no-public-address',
  title: 'Machines of Databricks have no public address',
  severity: 'high',
  why: 'Every machine of a cluster gets an address of its own that is scanned at once.',
  fix: 'Set parameters.enableNoPublicIp.value to true.',
  controls: ['cis-6.0/2.1.9', 'mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['Azure.Databricks.SecureConnectivity'],
  builtin: '51c1490f-3319-459c-bbbc-7f391bbed753',
  set: { '/properties/parameters/enableNoPublicIp/value': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Databricks/workspaces' },
        { field: 'Microsoft.DataBricks/workspaces/parameters.enableNoPublicIp.value', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/parameters/enableNoPublicIp/value',
        in: workspace({ properties: { parameters: { enableNoPublicIp: { value: false } } } }),
      },
      { at: '/properties', in: workspace({ properties: {} }) },
    ],
    good: [workspace({ properties: { parameters: { enableNoPublicIp: { value: true } } } })],
  },
};
