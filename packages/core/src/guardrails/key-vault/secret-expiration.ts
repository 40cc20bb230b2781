import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const secret = sample('Microsoft.KeyVault/vaults/secrets@2023-07-01', 'kv/db-password');

export const guardrail: Guardrail = {
  id: 'key-vault/secret-expiration',
  title: 'Secrets have an expiration date',
  severity: 'medium',
  why: 'A secret without an end stays valid long after the system it was for, and everybody who ever saw it can still use it.',
  fix: 'Set attributes.exp (seconds since 1970).',
  controls: ['cis-6.0/8.3.3', 'cis-6.0/8.3.4', 'mcsb-1/DP-6', 'mcsb-2/DP-6'],
  peers: ['CKV_AZURE_41', 'AVD-AZU-0017', 'cff9c3f7-e8f0-455f-9fb4-5f72326da96e'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.KeyVault/vaults/secrets' },
        { field: 'Microsoft.KeyVault/vaults/secrets/attributes.exp', exists: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties', in: secret({ properties: {} }) }],
    good: [secret({ properties: { attributes: { exp: 1798761600 } } })],
  },
};
