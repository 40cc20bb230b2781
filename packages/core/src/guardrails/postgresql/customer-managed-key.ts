import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01', 'pg');

export const guardrail: Guardrail = {
  id: 'postgresql/customer-managed-key',
  title: 'PostgreSQL flexible servers encrypt with a customer-managed key',
  severity: 'low',
  why: 'With your own key you decide when it rotates and can cut off all access by revoking it.',
  fix:
    'Set dataEncryption.type to AzureKeyVault and name the key and the identity that may use it; it can only be chosen ' +
    'when the server is created.',
  note: 'Data is encrypted in any case; this matters where regulation asks for control over the key.',
  controls: ['mcsb-1/DP-5', 'mcsb-2/DP-5'],
  peers: ['CKV2_AZURE_17'],
  builtin: '12c74c95-0efd-48da-b8d9-2a7d68470c92',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DBforPostgreSQL/flexibleServers' },
        { field: 'Microsoft.DBforPostgreSQL/flexibleServers/dataEncryption.type', notEquals: 'AzureKeyVault' },
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
        properties: { dataEncryption: { type: 'AzureKeyVault', primaryKeyURI: 'https://kv.vault.azure.net/keys/pg/1' } },
      }),
    ],
  },
};
