import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const workspace = sample('Microsoft.Databricks/workspaces@2024-05-01', 'lab');

export const guardrail: Guardrail = {
  id: 'databricks/tier',
  title: 'Databricks workspaces are of the premium tier',
  severity: 'low',
  why: 'Without it there is no access control on notebooks, clusters and tables, and neither own keys nor private endpoints.',
  fix: 'Set sku.name to premium.',
  controls: ['mcsb-2/DP-5', 'mcsb-2/NS-2'],
  builtin: '2cc2c3b5-c2f8-45aa-a9e6-f90d85ae8352',
  set: { '/sku/name': 'premium' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Databricks/workspaces' },
        { field: 'Microsoft.DataBricks/workspaces/sku.name', notEquals: 'premium' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/sku/name', in: workspace({ sku: { name: 'standard' }, properties: {} }) },
      { at: '', in: workspace({ properties: {} }) },
    ],
    good: [workspace({ sku: { name: 'premium' }, properties: {} })],
  },
};
