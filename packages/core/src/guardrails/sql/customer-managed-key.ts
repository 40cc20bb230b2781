import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.Sql/servers@2021-11-01', 'sql');
const protector = sample('Microsoft.Sql/servers/encryptionProtector@2021-11-01', 'sql/current');

export const guardrail: Guardrail = {
  id: 'sql/customer-managed-key',
  title: 'SQL servers encrypt with a customer-managed key',
  severity: 'low',
  why: 'With your own key you decide when it rotates and can cut off all access by revoking it.',
  fix: 'Set keyId to a key in your vault, or add an encryptionProtector child with serverKeyType AzureKeyVault.',
  note:
    'Data is encrypted in any case; this matters where regulation asks for control over the key. The built-in judges ' +
    'server and encryptionProtector apart, and fails a server whose protector is in the vault; here either is enough.',
  controls: ['mcsb-1/DP-5', 'mcsb-2/DP-5'],
  builtin: '0a370ff3-6cab-4e85-8995-295fd854c5b8',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Sql/servers' },
        { field: 'kind', notContains: 'analytics' },
        {
          anyOf: [
            { field: 'Microsoft.Sql/servers/keyId', exists: false },
            { field: 'Microsoft.Sql/servers/keyId', equals: '' },
          ],
        },
      ],
    },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Sql/servers/encryptionProtector',
        existenceCondition: { field: 'Microsoft.Sql/servers/encryptionProtector/serverKeyType', equals: 'AzureKeyVault' },
      },
    },
  },
  examples: {
    bad: [
      { at: '', in: server({ properties: {} }) },
      {
        at: 'sql/current#/properties/serverKeyType',
        in: [server({ properties: {} }), protector({ properties: { serverKeyType: 'ServiceManaged' } })],
      },
    ],
    good: [
      server({ properties: { keyId: 'https://kv.vault.azure.net/keys/tde/1' } }),
      [server({ properties: {} }), protector({ properties: { serverKeyType: 'AzureKeyVault', serverKeyName: 'kv_tde_1' } })],
      server({
        properties: {},
        resources: [
          {
            type: 'encryptionProtector',
            apiVersion: '2021-11-01',
            name: 'current',
            properties: { serverKeyType: 'AzureKeyVault' },
          },
        ],
      }),
    ],
  },
};
