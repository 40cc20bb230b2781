import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const workspace = sample('Microsoft.Databricks/workspaces@2024-05-01', 'lab');

export const guardrail: Guardrail = {
  id: 'databricks/no-public-address',
  title: 'Machines of Databricks have no public address',
  severity: 'high',
  why: 'Every machine of a cluster gets an address of its own that is scanned at once.',
  fix: 'Set parameters.enableNoPublicIp.value to true.',
  note:
    'Absent, it is true from API version 2024-05-01 on and false before ' +
    '(https://learn.microsoft.com/azure/databricks/security/network/classic/secure-cluster-connectivity); the built-in fails it always.',
  controls: ['cis-6.0/2.1.9', 'mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['Azure.Databricks.SecureConnectivity'],
  builtin: '51c1490f-3319-459c-bbbc-7f391bbed753',
  set: { '/properties/parameters/enableNoPublicIp/value': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Databricks/workspaces' },
        {
          anyOf: [
            { field: 'Microsoft.DataBricks/workspaces/parameters.enableNoPublicIp.value', equals: false },
            {
              allOf: [
                { field: 'Microsoft.DataBricks/workspaces/parameters.enableNoPublicIp.value', exists: false },
                { value: '[requestContext().apiVersion]', less: '2024-05-01' },
              ],
            },
          ],
        },
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
      { at: '/properties', in: sample('Microsoft.Databricks/workspaces@2023-02-01', 'old')({ properties: {} }) },
    ],
    good: [workspace({ properties: { parameters: { enableNoPublicIp: { value: true } } } }), workspace({ properties: {} })],
  },
};
