import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Batch/batchAccounts@2024-07-01', 'jobs');

export const guardrail: Guardrail = {
  id: 'compute/batch-customer-managed-key',
  title: 'Batch accounts are encrypted with a customer-managed key',
  severity: 'low',
  why: 'With your own key you decide when it rotates and can cut off all access by revoking it.',
  fix: 'Set encryption.keySource to Microsoft.KeyVault and name the key in keyVaultProperties.',
  controls: ['mcsb-2/DP-5'],
  peers: ['CKV_AZURE_76'],
  builtin: '99e9ccd8-3db9-4592-b0d1-14b1715a4d8a',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Batch/batchAccounts' },
        { field: 'Microsoft.Batch/batchAccounts/encryption.keySource', notEquals: 'Microsoft.KeyVault' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/encryption/keySource', in: account({ properties: { encryption: { keySource: 'Microsoft.Batch' } } }) },
      { at: '/properties', in: account({ properties: {} }) },
    ],
    good: [account({ properties: { encryption: { keySource: 'Microsoft.KeyVault' } } })],
  },
};
