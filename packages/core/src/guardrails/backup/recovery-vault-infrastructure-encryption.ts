import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const vault = sample('Microsoft.RecoveryServices/vaults@2024-04-01', 'vault');

export const guardrail: Guardrail = {
  id: 'backup/recovery-vault-infrastructure-encryption',
  title: 'Recovery Services vaults encrypt twice',
  severity: 'low',
  why: 'A second layer with another algorithm and key keeps backups unreadable should one layer ever turn out to be broken.',
  fix: 'Set encryption.infrastructureEncryption to Enabled; it can only be chosen when the vault is created.',
  note: 'Absent, it is Disabled. The built-in for customer-managed keys asks for it by a parameter.',
  set: { '/properties/encryption/infrastructureEncryption': 'Enabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.RecoveryServices/vaults' },
        { field: 'Microsoft.RecoveryServices/vaults/encryption.infrastructureEncryption', notEquals: 'Enabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/encryption/infrastructureEncryption',
        in: vault({ properties: { encryption: { infrastructureEncryption: 'Disabled' } } }),
      },
      { at: '/properties', in: vault({ properties: {} }) },
    ],
    good: [vault({ properties: { encryption: { infrastructureEncryption: 'Enabled' } } })],
  },
};
