import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Batch/batchAccounts@2024-02-01', 'render');

export const guardrail: Guardrail = {
  id: 'batch/public-network-access',
  title: 'Batch accounts are not reachable from public networks',
  severity: 'medium',
  why: 'Whoever has a key from anywhere runs programs on all machines of the pools.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note: 'Absent, it is Enabled. Which addresses may come where it stays public is asked by compute/batch-network.',
  controls: ['mcsb-2/NS-2'],
  builtin: '74c5a0ae-5e48-4738-b093-65e23a060488',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Batch/batchAccounts' },
        { field: 'Microsoft.Batch/batchAccounts/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: account({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: account({ properties: {} }) },
    ],
    good: [account({ properties: { publicNetworkAccess: 'Disabled' } })],
  },
};
