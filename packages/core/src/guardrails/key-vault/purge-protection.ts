import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const vault = sample('Microsoft.KeyVault/vaults@2023-07-01', 'kv');

export const guardrail: Guardrail = {
  id: 'key-vault/purge-protection',
  title: 'Key vaults have purge protection',
  severity: 'high',
  why:
    'Whoever may delete a vault may otherwise purge it at once, and with it every key that encrypts your disks, databases ' +
    'and backups, for good.',
  fix: "Set enablePurgeProtection to true. It can't be switched off again.",
  note:
    'Absent, it is off. The built-in looks at soft delete and purge protection together; here each is a guardrail of its ' +
    'own.',
  controls: ['cis-6.0/8.3.5', 'mcsb-1/DP-8', 'mcsb-2/DP-8'],
  peers: ['CKV_AZURE_110', 'AVD-AZU-0016', 'Azure.KeyVault.PurgeProtect', '7c25f361-7c66-44bf-9b69-022acd5eb4bd', 'CKV_AZURE_42'],
  builtin: '0b60c0b2-2dc2-4e1c-b5c9-abbed971de53',
  set: { '/properties/enablePurgeProtection': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.KeyVault/vaults' },
        { field: 'Microsoft.KeyVault/vaults/createMode', notEquals: 'recover' },
        { field: 'Microsoft.KeyVault/vaults/enablePurgeProtection', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/enablePurgeProtection', in: vault({ properties: { enablePurgeProtection: false } }) },
      { at: '/properties', in: vault({ properties: {} }) },
    ],
    good: [vault({ properties: { enablePurgeProtection: true } })],
  },
};
