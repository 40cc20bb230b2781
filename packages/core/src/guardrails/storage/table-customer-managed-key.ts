import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');

export const guardrail: Guardrail = {
  id: 'storage/table-customer-managed-key',
  title: 'Storage accounts with a customer-managed key use it for tables, too',
  severity: 'low',
  why: 'Tables otherwise stay encrypted with a key of Microsoft, although the account looks as if it had yours.',
  fix: 'Set encryption.services.table.keyType to Account; it can only be chosen when the account is created.',
  note: 'Absent, it is Service.',
  controls: ['mcsb-2/DP-5'],
  builtin: '7c322315-e26d-4174-a99e-f49d351b4688',
  set: { '/properties/encryption/services/table/keyType': 'Account' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Storage/storageAccounts' },
        { field: 'Microsoft.Storage/storageAccounts/encryption.keySource', equals: 'Microsoft.Keyvault' },
        { field: 'Microsoft.Storage/storageAccounts/encryption.services.table.keyType', notEquals: 'Account' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/encryption/services/table/keyType',
        in: account({
          properties: { encryption: { keySource: 'Microsoft.Keyvault', services: { table: { keyType: 'Service' } } } },
        }),
      },
      { at: '/properties/encryption', in: account({ properties: { encryption: { keySource: 'Microsoft.Keyvault' } } }) },
    ],
    good: [
      account({ properties: { encryption: { keySource: 'Microsoft.Keyvault', services: { table: { keyType: 'Account' } } } } }),
      account({ properties: {} }),
    ],
  },
};
