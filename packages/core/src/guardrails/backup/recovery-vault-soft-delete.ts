import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const vault = sample('Microsoft.RecoveryServices/vaults@2024-04-01', 'vault');

export const guardrail: Guardrail = {
  id: 'backup/recovery-vault-soft-delete',
  title: 'Recovery Services vaults have soft delete',
  severity: 'high',
  why: 'Without it deleted backups are gone at once, and with them the way back after an attack.',
  fix: 'Set securitySettings.softDeleteSettings.softDeleteState to Enabled or AlwaysON, or leave it out.',
  note:
    'Absent, it is on. The built-in reports an absent value, and everything but AlwaysON unless its parameter says ' +
    'otherwise.',
  controls: ['mcsb-2/BR-2'],
  builtin: '31b8092a-36b8-434b-9af7-5ec844364148',
  set: { '/properties/securitySettings/softDeleteSettings/softDeleteState': 'Enabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.RecoveryServices/vaults' },
        { field: 'Microsoft.RecoveryServices/vaults/securitySettings.softDeleteSettings.softDeleteState', equals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/securitySettings/softDeleteSettings/softDeleteState',
        in: vault({ properties: { securitySettings: { softDeleteSettings: { softDeleteState: 'Disabled' } } } }),
      },
    ],
    good: [
      vault({ properties: { securitySettings: { softDeleteSettings: { softDeleteState: 'AlwaysON' } } } }),
      vault({ properties: {} }),
    ],
  },
};
