import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Automation/automationAccounts@2023-11-01', 'ops');

export const guardrail: Guardrail = {
  id: 'automation/public-network-access',
  title: 'Automation accounts are not reachable from public networks',
  severity: 'low',
  why: 'On a public endpoint a leaked key registers machines of an attacker as workers, from everywhere.',
  fix: 'Set publicNetworkAccess to false and connect through a private endpoint.',
  note: 'Absent, it is true.',
  controls: ['mcsb-2/NS-2'],
  peers: ['CKV2_AZURE_24'],
  builtin: '955a914f-bf86-4f0e-acd5-e0766b0efcb6',
  set: { '/properties/publicNetworkAccess': false },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Automation/automationAccounts' },
        { field: 'Microsoft.Automation/automationAccounts/publicNetworkAccess', notEquals: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: account({ properties: { publicNetworkAccess: true } }) },
      { at: '/properties', in: account({ properties: {} }) },
    ],
    good: [account({ properties: { publicNetworkAccess: false } })],
  },
};
