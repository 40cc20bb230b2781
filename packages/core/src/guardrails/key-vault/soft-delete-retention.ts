import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const vault = sample('Microsoft.KeyVault/vaults@2023-07-01', 'kv');

export const guardrail: Guardrail = {
  id: 'key-vault/soft-delete-retention',
  title: 'Key vaults keep what was deleted for at least 30 days',
  severity: 'low',
  why: 'Deletions are often noticed weeks later; the shortest retention of 7 days passes during a holiday.',
  fix: 'Set softDeleteRetentionInDays to 90, or leave it out. It can only be chosen when the vault is created.',
  note: 'Absent, it is 90 days.',
  peers: ['AVD-AZU-0016'],
  set: { '/properties/softDeleteRetentionInDays': 90 },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.KeyVault/vaults' },
        { field: 'Microsoft.KeyVault/vaults/softDeleteRetentionInDays', exists: true },
        { field: 'Microsoft.KeyVault/vaults/softDeleteRetentionInDays', less: 30 },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/softDeleteRetentionInDays', in: vault({ properties: { softDeleteRetentionInDays: 7 } }) }],
    good: [vault({ properties: { softDeleteRetentionInDays: 90 } }), vault({ properties: {} })],
  },
};
