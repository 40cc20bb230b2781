import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');

export const guardrail: Guardrail = {
  id: 'storage/shared-key',
  title: 'Storage accounts refuse shared keys',
  severity: 'medium',
  why: "An account key opens everything in the account, belongs to nobody and can't be limited or traced; Entra identities can.",
  fix: 'Set allowSharedKeyAccess to false after moving clients to Microsoft Entra ID.',
  note: 'Absent, it is true. The built-in does not report an absent value as such but compares likewise.',
  controls: ['cis-6.0/9.3.1.3', 'mcsb-1/IM-1', 'mcsb-2/IM-1'],
  peers: ['CKV2_AZURE_40', 'Azure.Storage.LocalAuth'],
  builtin: '8c6a50c6-9ffd-4ae7-986f-5fa6111f9a54',
  set: { '/properties/allowSharedKeyAccess': false },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Storage/storageAccounts' },
        { field: 'Microsoft.Storage/storageAccounts/allowSharedKeyAccess', notEquals: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/allowSharedKeyAccess', in: account({ properties: { allowSharedKeyAccess: true } }) },
      { at: '/properties', in: account({ properties: {} }) },
    ],
    good: [account({ properties: { allowSharedKeyAccess: false } })],
  },
};
