import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const key = sample('Microsoft.KeyVault/vaults/keys@2023-07-01', 'kv/app-key');
const vault = sample('Microsoft.KeyVault/vaults@2023-07-01', 'kv');

export const guardrail: Guardrail = {
  id: 'key-vault/rsa-key-size',
  title: 'RSA keys have at least 2048 bits',
  severity: 'high',
  why: 'Shorter keys can be broken with money and time, and what was encrypted with them is kept by somebody.',
  fix: 'Set keySize to 2048, better 3072 or 4096, or leave it out.',
  note: 'Absent, it is 2048. The built-in judges keys in the vault itself (data plane) against a size of your choice.',
  controls: ['mcsb-1/DP-6', 'mcsb-2/DP-6'],
  set: { '/properties/keySize': 3072 },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.KeyVault/vaults/keys' },
        { field: 'Microsoft.KeyVault/vaults/keys/keySize', exists: true },
        { field: 'Microsoft.KeyVault/vaults/keys/keySize', less: 2048 },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/keySize', in: key({ properties: { kty: 'RSA', keySize: 1024 } }) },
      {
        at: 'kv/app-key#/properties/keySize',
        in: vault({
          properties: {},
          resources: [{ type: 'keys', apiVersion: '2023-07-01', name: 'app-key', properties: { kty: 'RSA', keySize: 1024 } }],
        }),
      },
    ],
    good: [key({ properties: { kty: 'RSA', keySize: 3072 } }), key({ properties: { kty: 'EC', curveName: 'P-256' } })],
  },
};
