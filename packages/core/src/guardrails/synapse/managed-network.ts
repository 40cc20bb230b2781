import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const workspace = sample('Microsoft.Synapse/workspaces@2021-06-01', 'lake');

export const guardrail: Guardrail = {
  id: 'synapse/managed-network',
  title: 'Synapse workspaces run in a managed virtual network',
  severity: 'medium',
  why: 'Outside it pools of all customers share a network, and reach the internet unfiltered.',
  fix: 'Set managedVirtualNetwork to default; it can only be chosen when the workspace is created.',
  peers: ['CKV_AZURE_58', 'AVD-AZU-0034'],
  builtin: '2d9dbfa3-927b-4cf0-9d0f-08747f971650',
  set: { '/properties/managedVirtualNetwork': 'default' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Synapse/workspaces' },
        { field: 'Microsoft.Synapse/workspaces/managedVirtualNetwork', notEquals: 'default' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/managedVirtualNetwork', in: workspace({ properties: { managedVirtualNetwork: '' } }) },
      { at: '/properties', in: workspace({ properties: {} }) },
    ],
    good: [workspace({ properties: { managedVirtualNetwork: 'default' } })],
    unknown: [workspace({ properties: { managedVirtualNetwork: "[parameters('network')]" } })],
  },
};
