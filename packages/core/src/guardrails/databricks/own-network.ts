import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const workspace = sample('Microsoft.Databricks/workspaces@2024-05-01', 'lab');

export const guardrail: Guardrail = {
  id: 'databricks/own-network',
  title: 'Databricks workspaces run in your own virtual network',
  severity: 'medium',
  why: 'In a network that Databricks makes no firewall and no security group of yours holds anything back.',
  fix: 'Set parameters.customVirtualNetworkId.value.',
  controls: ['cis-6.0/2.1.1', 'mcsb-1/NS-2', 'mcsb-2/NS-2'],
  builtin: '9c25c9e4-ee12-4882-afd2-11fb9d87893f',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Databricks/workspaces' },
        { field: 'Microsoft.DataBricks/workspaces/parameters.customVirtualNetworkId.value', exists: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties', in: workspace({ properties: {} }) }],
    good: [
      workspace({
        properties: {
          parameters: { customVirtualNetworkId: { value: "[resourceId('Microsoft.Network/virtualNetworks', 'spoke')]" } },
        },
      }),
    ],
  },
};
