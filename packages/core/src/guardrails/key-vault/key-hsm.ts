import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const key = sample('Microsoft.KeyVault/vaults/keys@2023-07-01', 'kv/app-key');

export const guardrail: Guardrail = {
  id: 'key-vault/key-hsm',
  title: 'Keys are kept in a hardware security module',
  severity: 'low',
  why: 'Software keys can be copied out of memory by whoever breaks the host; keys in a module never leave it.',
  fix: 'Set kty to RSA-HSM or EC-HSM (needs a premium vault).',
  note: 'Absent, it is RSA in software.',
  peers: ['CKV_AZURE_112'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.KeyVault/vaults/keys' },
        { field: 'Microsoft.KeyVault/vaults/keys/kty', notIn: ['RSA-HSM', 'EC-HSM'] },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/kty', in: key({ properties: { kty: 'RSA' } }) },
      { at: '/properties/kty', in: key({ properties: { kty: 'EC' } }) },
      { at: '/properties', in: key({ properties: {} }) },
    ],
    good: [key({ properties: { kty: 'RSA-HSM' } }), key({ properties: { kty: 'EC-HSM' } })],
  },
};
