import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const workspace = sample('Microsoft.Synapse/workspaces@2021-06-01', 'lake');

export const guardrail: Guardrail = {
  id: 'synapse/data-exfiltration',
  title: 'Synapse workspaces send data to approved targets only',
  severity: 'medium',
  why: 'Whoever may run a notebook copies all data to an account of his own.',
  fix: 'Set managedVirtualNetworkSettings.preventDataExfiltration to true; it can only be chosen when the workspace is created.',
  peers: ['CKV_AZURE_157'],
  builtin: '3484ce98-c0c5-4c83-994b-c5ac24785218',
  set: { '/properties/managedVirtualNetworkSettings/preventDataExfiltration': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Synapse/workspaces' },
        { field: 'Microsoft.Synapse/workspaces/managedVirtualNetworkSettings.preventDataExfiltration', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/managedVirtualNetworkSettings/preventDataExfiltration',
        in: workspace({ properties: { managedVirtualNetworkSettings: { preventDataExfiltration: false } } }),
      },
      { at: '/properties', in: workspace({ properties: {} }) },
    ],
    good: [workspace({ properties: { managedVirtualNetworkSettings: { preventDataExfiltration: true } } })],
  },
};
