import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.OperationalInsights/clusters@2022-10-01', 'logs');

export const guardrail: Guardrail = {
  id: 'monitoring/log-cluster-double-encryption',
  title: 'Clusters for logs encrypt twice',
  severity: 'low',
  why: 'A second layer keeps logs unreadable should the first ever turn out to be broken.',
  fix: 'Set isDoubleEncryptionEnabled to true; it can only be chosen when the cluster is created.',
  note: 'Absent, regions that can do it switch it on; this asks for it in writing, as the built-in does.',
  controls: ['mcsb-2/DP-4'],
  builtin: 'ea0dfaed-95fb-448c-934e-d6e713ce393d',
  set: { '/properties/isDoubleEncryptionEnabled': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.OperationalInsights/clusters' },
        { field: 'Microsoft.OperationalInsights/clusters/isDoubleEncryptionEnabled', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/isDoubleEncryptionEnabled', in: cluster({ properties: { isDoubleEncryptionEnabled: false } }) },
      { at: '/properties', in: cluster({ properties: {} }) },
    ],
    good: [cluster({ properties: { isDoubleEncryptionEnabled: true } })],
  },
};
