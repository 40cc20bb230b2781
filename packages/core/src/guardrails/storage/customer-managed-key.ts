import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');

export const guardrail: Guardrail = {
  id: 'storage/customer-managed-key',
  title: 'Storage accounts are encrypted with a customer-managed key',
  severity: 'low',
  why:
    'With your own key you decide when it rotates and can cut off all access by revoking it; Microsoft-managed keys leave ' +
    'that to Microsoft.',
  fix: 'Set encryption.keySource to Microsoft.Keyvault and name the key in encryption.keyvaultproperties.',
  note: 'Data is encrypted in any case; this matters where regulation asks for control over the key.',
  controls: ['mcsb-1/DP-5', 'mcsb-2/DP-5'],
  peers: ['CKV2_AZURE_1', 'AVD-AZU-0060'],
  builtin: '6fac406b-40ca-413b-bf8e-0bf964659c25',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Storage/storageAccounts' },
        {
          field: 'Microsoft.Storage/storageAccounts/encryption.keySource',
          notEquals: 'Microsoft.Keyvault',
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/encryption/keySource', in: account({ properties: { encryption: { keySource: 'Microsoft.Storage' } } }) },
      { at: '/properties', in: account({ properties: {} }) },
    ],
    good: [account({ properties: { encryption: { keySource: 'Microsoft.Keyvault' } } })],
  },
};
