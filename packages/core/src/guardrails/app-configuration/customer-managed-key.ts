import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const store = sample('Microsoft.AppConfiguration/configurationStores@2024-05-01', 'settings');

export const guardrail: Guardrail = {
  id: 'app-configuration/customer-managed-key',
  title: 'App Configuration stores are encrypted with a customer-managed key',
  severity: 'low',
  why: 'With your own key you decide when it rotates and can cut off all access by revoking it.',
  fix: 'Name the key in encryption.keyVaultProperties.keyIdentifier.',
  note: 'Data is encrypted in any case; this matters where regulation asks for control over the key.',
  peers: ['CKV_AZURE_186'],
  builtin: '967a4b4b-2da9-43c1-b7d0-f98d0d74d0b1',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.AppConfiguration/configurationStores' },
        { field: 'Microsoft.AppConfiguration/configurationStores/encryption.keyVaultProperties.keyIdentifier', exists: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties', in: store({ properties: {} }) }],
    good: [
      store({
        properties: { encryption: { keyVaultProperties: { keyIdentifier: 'https://kv.vault.azure.net/keys/settings' } } },
      }),
    ],
  },
};
