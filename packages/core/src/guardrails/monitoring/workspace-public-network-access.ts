import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const workspace = sample('Microsoft.OperationalInsights/workspaces@2023-09-01', 'logs');

export const guardrail: Guardrail = {
  id: 'monitoring/workspace-public-network-access',
  title: 'Log Analytics workspaces are not reachable from public networks',
  severity: 'low',
  why: 'Logs tell an attacker names, addresses and weak places, and a stolen token reads them from anywhere.',
  fix:
    'Set publicNetworkAccessForIngestion and publicNetworkAccessForQuery to Disabled and connect through an Azure Monitor ' +
    'private link scope.',
  note: 'Absent, both are Enabled.',
  controls: ['mcsb-2/NS-2'],
  builtin: '6c53d030-cc64-46f0-906d-2bc061cd1334',
  set: { '/properties/publicNetworkAccessForIngestion': 'Disabled', '/properties/publicNetworkAccessForQuery': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.OperationalInsights/workspaces' },
        {
          anyOf: [
            { field: 'Microsoft.OperationalInsights/workspaces/publicNetworkAccessForIngestion', notEquals: 'Disabled' },
            { field: 'Microsoft.OperationalInsights/workspaces/publicNetworkAccessForQuery', notEquals: 'Disabled' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/publicNetworkAccessForQuery',
        in: workspace({ properties: { publicNetworkAccessForIngestion: 'Disabled', publicNetworkAccessForQuery: 'Enabled' } }),
      },
      {
        at: '/properties/publicNetworkAccessForIngestion',
        in: workspace({ properties: { publicNetworkAccessForIngestion: 'Enabled', publicNetworkAccessForQuery: 'Disabled' } }),
      },
      { at: '/properties', in: workspace({ properties: {} }) },
    ],
    good: [workspace({ properties: { publicNetworkAccessForIngestion: 'Disabled', publicNetworkAccessForQuery: 'Disabled' } })],
  },
};
