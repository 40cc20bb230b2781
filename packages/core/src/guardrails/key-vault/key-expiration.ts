import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const key = sample('Microsoft.KeyVault/vaults/keys@2023-07-01', 'kv/app-key');

export const guardrail: Guardrail = {
  id: 'key-vault/key-expiration',
  title: 'Keys have an expiration date',
  severity: 'medium',
  why:
    'A key without an end is used until somebody notices that it leaked; an end forces a rotation that is planned and ' +
    'practised.',
  fix: 'Set attributes.exp, or a rotationPolicy with attributes.expiryTime.',
  note: 'The built-in judges keys in the vault itself (data plane); this guardrail those that a template creates.',
  controls: ['cis-6.0/8.3.1', 'cis-6.0/8.3.2', 'mcsb-1/DP-6', 'mcsb-2/DP-6'],
  peers: ['CKV_AZURE_40', 'AVD-AZU-0014'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.KeyVault/vaults/keys' },
        { field: 'Microsoft.KeyVault/vaults/keys/attributes.exp', exists: false },
        { field: 'Microsoft.KeyVault/vaults/keys/rotationPolicy.attributes.expiryTime', exists: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties', in: key({ properties: {} }) }],
    good: [
      key({ properties: { attributes: { exp: 1798761600 } } }),
      key({ properties: { rotationPolicy: { attributes: { expiryTime: 'P90D' } } } }),
    ],
  },
};
