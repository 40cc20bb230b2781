import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const encryptionScope = sample('Microsoft.Storage/storageAccounts/encryptionScopes@2023-05-01', 'example/tenant');
const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');

export const guardrail: Guardrail = {
  id: 'storage/encryption-scope-customer-managed-key',
  title: 'Encryption scopes use a customer-managed key',
  severity: 'low',
  why: 'Scopes are there to part the data of tenants; only a key of its own lets you cut one of them off.',
  fix: 'Set source to Microsoft.KeyVault and keyVaultProperties.keyUri to the key.',
  note: 'Absent, it is Microsoft.Storage.',
  controls: ['mcsb-2/DP-5'],
  builtin: 'b5ec538c-daa0-4006-8596-35468b9148e8',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Storage/storageAccounts/encryptionScopes' },
        { field: 'Microsoft.Storage/storageAccounts/encryptionScopes/source', notEquals: 'Microsoft.KeyVault' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/source', in: encryptionScope({ properties: { source: 'Microsoft.Storage' } }) },
      {
        at: 'example/tenant#/properties',
        in: account({
          properties: {},
          resources: [{ type: 'encryptionScopes', apiVersion: '2023-05-01', name: 'tenant', properties: {} }],
        }),
      },
    ],
    good: [
      encryptionScope({
        properties: { source: 'Microsoft.KeyVault', keyVaultProperties: { keyUri: 'https://kv.vault.azure.net/keys/a' } },
      }),
    ],
  },
};
