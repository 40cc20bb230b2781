import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.Cache/redisEnterprise@2024-10-01', 'cache');

export const guardrail: Guardrail = {
  id: 'redis/managed-customer-managed-key',
  title: 'Managed Redis encrypts its disks with a customer-managed key',
  severity: 'low',
  why: 'With your own key you decide when it rotates and can cut off all access by revoking it.',
  fix: 'Set encryption.customerManagedKeyEncryption to a key in your vault and the identity that may use it.',
  note: 'Disks are encrypted in any case; this matters where regulation asks for control over the key.',
  controls: ['mcsb-2/DP-5'],
  builtin: '09aa11bb-87ec-409f-bf0b-49b7c1561a87',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Cache/redisEnterprise' },
        { field: 'Microsoft.Cache/redisEnterprise/encryption.customerManagedKeyEncryption', exists: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties', in: cluster({ properties: {} }) }],
    good: [
      cluster({
        properties: {
          encryption: { customerManagedKeyEncryption: { keyEncryptionKeyUrl: 'https://kv.vault.azure.net/keys/redis/1' } },
        },
      }),
    ],
  },
};
