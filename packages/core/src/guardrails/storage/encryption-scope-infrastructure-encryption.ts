import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const encryptionScope = sample('Microsoft.Storage/storageAccounts/encryptionScopes@2023-05-01', 'example/tenant');

export const guardrail: Guardrail = {
  id: 'storage/encryption-scope-infrastructure-encryption',
  title: 'Encryption scopes encrypt twice',
  severity: 'low',
  why: 'A second layer with another algorithm and key keeps data unreadable should one layer ever turn out to be broken.',
  fix: 'Set requireInfrastructureEncryption to true; it can only be chosen when the scope is created.',
  note: 'Absent, it is false, also in an account that encrypts twice.',
  controls: ['mcsb-2/DP-5'],
  builtin: 'bfecdea6-31c4-4045-ad42-71b9dc87247d',
  set: { '/properties/requireInfrastructureEncryption': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Storage/storageAccounts/encryptionScopes' },
        { field: 'Microsoft.Storage/storageAccounts/encryptionScopes/requireInfrastructureEncryption', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/requireInfrastructureEncryption',
        in: encryptionScope({ properties: { requireInfrastructureEncryption: false } }),
      },
      { at: '/properties', in: encryptionScope({ properties: {} }) },
    ],
    good: [encryptionScope({ properties: { requireInfrastructureEncryption: true } })],
  },
};
