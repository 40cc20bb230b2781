import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const instance = sample('Microsoft.Sql/managedInstances@2023-08-01', 'mi');
const protector = sample('Microsoft.Sql/managedInstances/encryptionProtector@2023-08-01', 'mi/current');

export const guardrail: Guardrail = {
  id: 'sql/managed-instance-customer-managed-key',
  title: 'SQL managed instances encrypt with a customer-managed key',
  severity: 'low',
  why: 'With your own key you decide when it rotates and can cut off all access by revoking it.',
  fix: 'Set keyId to a key in your vault, or add an encryptionProtector child with serverKeyType AzureKeyVault.',
  note:
    'Data is encrypted in any case; this matters where regulation asks for control over the key. The built-in judges ' +
    'instance and encryptionProtector apart; here either is enough.',
  controls: ['mcsb-1/DP-5', 'mcsb-2/DP-5'],
  builtin: 'ac01ad65-10e5-46df-bdd9-6b0cad13e1d2',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Sql/managedInstances' },
        {
          anyOf: [
            { field: 'Microsoft.Sql/managedInstances/keyId', exists: false },
            { field: 'Microsoft.Sql/managedInstances/keyId', equals: '' },
          ],
        },
      ],
    },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Sql/managedInstances/encryptionProtector',
        existenceCondition: {
          field: 'Microsoft.Sql/managedInstances/encryptionProtector/serverKeyType',
          equals: 'AzureKeyVault',
        },
      },
    },
  },
  examples: {
    bad: [
      { at: '', in: instance({ properties: {} }) },
      {
        at: 'mi/current#/properties/serverKeyType',
        in: [instance({ properties: {} }), protector({ properties: { serverKeyType: 'ServiceManaged' } })],
      },
    ],
    good: [
      instance({ properties: { keyId: 'https://kv.vault.azure.net/keys/tde/1' } }),
      [instance({ properties: {} }), protector({ properties: { serverKeyType: 'AzureKeyVault', serverKeyName: 'kv_tde_1' } })],
    ],
  },
};
