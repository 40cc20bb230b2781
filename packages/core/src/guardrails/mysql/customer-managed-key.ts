import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforMySQL/flexibleServers@2023-12-30', 'mysql');

export const guardrail: Guardrail = {
  id: 'mysql/customer-managed-key',
  title: 'MySQL flexible servers encrypt with a customer-managed key',
  severity: 'low',
  why: 'With your own key you decide when it rotates and can cut off all access by revoking it.',
  fix: 'Set dataEncryption.type to AzureKeyVault and name the key and the identity that may use it.',
  note: 'Data is encrypted in any case; this matters where regulation asks for control over the key.',
  controls: ['mcsb-1/DP-5', 'mcsb-2/DP-5'],
  peers: ['CKV2_AZURE_16'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DBforMySQL/flexibleServers' },
        { field: 'Microsoft.DBforMySQL/flexibleServers/dataEncryption.type', notEquals: 'AzureKeyVault' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/dataEncryption/type', in: server({ properties: { dataEncryption: { type: 'SystemManaged' } } }) },
      { at: '/properties', in: server({ properties: {} }) },
    ],
    good: [
      server({
        properties: { dataEncryption: { type: 'AzureKeyVault', primaryKeyURI: 'https://kv.vault.azure.net/keys/mysql/1' } },
      }),
    ],
  },
};
