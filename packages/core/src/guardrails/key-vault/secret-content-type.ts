import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const secret = sample('Microsoft.KeyVault/vaults/secrets@2023-07-01', 'kv/db-password');

export const guardrail: Guardrail = {
  id: 'key-vault/secret-content-type',
  title: 'Secrets say what they are',
  severity: 'low',
  why: 'Without a content type nobody can tell which rotation a secret needs, so that it gets none.',
  fix: 'Set contentType, for example "connection string".',
  peers: ['CKV_AZURE_114', 'AVD-AZU-0015'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.KeyVault/vaults/secrets' },
        { field: 'Microsoft.Keyvault/vaults/secrets/contentType', exists: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties', in: secret({ properties: {} }) }],
    good: [secret({ properties: { contentType: 'connection string' } })],
  },
};
