import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Batch/batchAccounts@2024-07-01', 'jobs');

export const guardrail: Guardrail = {
  id: 'compute/batch-network',
  title: 'Batch accounts deny public networks by default',
  severity: 'medium',
  why: 'Whoever gets hold of a key of an account that answers everybody runs code on all its machines.',
  fix: 'Set networkProfile.accountAccess.defaultAction to Deny, or publicNetworkAccess to Disabled.',
  peers: ['CKV_AZURE_248'],
  set: { '/properties/networkProfile/accountAccess/defaultAction': 'Deny' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Batch/batchAccounts' },
        { field: 'Microsoft.Batch/batchAccounts/publicNetworkAccess', notEquals: 'Disabled' },
        { field: 'Microsoft.Batch/batchAccounts/networkProfile.accountAccess.defaultAction', notEquals: 'Deny' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/networkProfile/accountAccess/defaultAction',
        in: account({ properties: { networkProfile: { accountAccess: { defaultAction: 'Allow' } } } }),
      },
      { at: '/properties', in: account({ properties: {} }) },
    ],
    good: [
      account({ properties: { networkProfile: { accountAccess: { defaultAction: 'Deny' } } } }),
      account({ properties: { publicNetworkAccess: 'Disabled' } }),
    ],
  },
};
