import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.DocumentDB/databaseAccounts@2024-05-15', 'cosmos');

export const guardrail: Guardrail = {
  id: 'cosmos-db/customer-managed-key',
  title: 'Cosmos DB accounts encrypt with a customer-managed key',
  severity: 'low',
  why: 'With your own key you can cut off all access by revoking it.',
  fix: 'Set keyVaultKeyUri to a key in your vault, best when the account is created.',
  note: 'Data is encrypted in any case; this matters where regulation asks for control over the key.',
  controls: ['mcsb-1/DP-5', 'mcsb-2/DP-5'],
  peers: ['CKV_AZURE_100'],
  builtin: '1f905d99-2ab7-462c-a6b0-f709acca6c8f',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DocumentDB/databaseAccounts' },
        { field: 'Microsoft.DocumentDB/databaseAccounts/keyVaultKeyUri', exists: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties', in: account({ properties: {} }) }],
    good: [account({ properties: { keyVaultKeyUri: 'https://kv.vault.azure.net/keys/cosmos' } })],
  },
};
