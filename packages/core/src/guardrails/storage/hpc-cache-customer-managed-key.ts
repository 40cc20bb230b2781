import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cache = sample('Microsoft.StorageCache/caches@2024-03-01', 'cache');

export const guardrail: Guardrail = {
  id: 'storage/hpc-cache-customer-managed-key',
  title: 'HPC caches are encrypted with a customer-managed key',
  severity: 'low',
  why: 'With your own key you decide when it rotates and can cut off all access by revoking it.',
  fix: 'Set encryptionSettings.keyEncryptionKey to a key in your vault and give the cache an identity that may use it.',
  note:
    'Data is encrypted in any case; this matters where regulation asks for control over the key. The built-in also asks ' +
    'for the identity, without which Azure refuses the key.',
  controls: ['mcsb-2/DP-5'],
  builtin: '970f84d8-71b6-4091-9979-ace7e3fb6dbb',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.StorageCache/caches' },
        { field: 'Microsoft.StorageCache/caches/encryptionSettings.keyEncryptionKey.keyUrl', exists: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties', in: cache({ properties: {} }) },
      {
        at: '/properties/encryptionSettings',
        in: cache({ properties: { encryptionSettings: { rotationToLatestKeyVersionEnabled: true } } }),
      },
    ],
    good: [
      cache({
        properties: { encryptionSettings: { keyEncryptionKey: { keyUrl: 'https://kv.vault.azure.net/keys/cache/1' } } },
      }),
    ],
  },
};
