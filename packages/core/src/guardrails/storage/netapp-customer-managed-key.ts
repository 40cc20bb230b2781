import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const netAppAccount = sample('Microsoft.NetApp/netAppAccounts@2023-07-01', 'example');

export const guardrail: Guardrail = {
  id: 'storage/netapp-customer-managed-key',
  title: 'NetApp accounts are encrypted with a customer-managed key',
  severity: 'low',
  why: 'With your own key you decide when it rotates and can cut off all access to the volumes by revoking it.',
  fix: 'Set encryption.keySource to Microsoft.KeyVault and name the key in encryption.keyVaultProperties.',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.NetApp/netAppAccounts' },
        { field: 'Microsoft.NetApp/netAppAccounts/encryption.keySource', notEquals: 'Microsoft.KeyVault' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/encryption/keySource',
        in: netAppAccount({ properties: { encryption: { keySource: 'Microsoft.NetApp' } } }),
      },
      { at: '/properties', in: netAppAccount({ properties: {} }) },
    ],
    good: [netAppAccount({ properties: { encryption: { keySource: 'Microsoft.KeyVault' } } })],
  },
};
