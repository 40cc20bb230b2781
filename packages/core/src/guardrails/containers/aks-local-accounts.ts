import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');

export const guardrail: Guardrail = {
  id: 'containers/aks-local-accounts',
  title: 'Clusters have no local accounts',
  severity: 'high',
  why: 'The local administrator is a certificate without owner, second factor or end, and whoever copied it once stays in.',
  fix: 'Set disableLocalAccounts to true (needs aadProfile).',
  note: 'Absent, local accounts are on.',
  peers: ['CKV_AZURE_141', 'Azure.AKS.LocalAccounts'],
  builtin: '993c2fcd-2b29-49d2-9eb0-df2c3a730c32',
  set: { '/properties/disableLocalAccounts': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerService/managedClusters' },
        { field: 'Microsoft.ContainerService/managedClusters/disableLocalAccounts', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/disableLocalAccounts', in: cluster({ properties: { disableLocalAccounts: false } }) },
      { at: '/properties', in: cluster({ properties: {} }) },
    ],
    good: [cluster({ properties: { disableLocalAccounts: true } })],
  },
};
