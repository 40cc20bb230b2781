import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const vault = sample('Microsoft.DataProtection/backupVaults@2024-04-01', 'vault');

export const guardrail: Guardrail = {
  id: 'backup/backup-vault-soft-delete',
  title: 'Backup vaults have soft delete',
  severity: 'high',
  why: 'Without it deleted backups are gone at once, and with them the way back after an attack.',
  fix: 'Set securitySettings.softDeleteSettings.state to On or AlwaysOn, or leave it out.',
  note:
    'Absent, it is on. The built-in reports an absent value, and everything but AlwaysOn unless its parameter says ' +
    'otherwise.',
  controls: ['mcsb-2/BR-2'],
  builtin: '9798d31d-6028-4dee-8643-46102185c016',
  set: { '/properties/securitySettings/softDeleteSettings/state': 'On' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DataProtection/backupVaults' },
        { field: 'Microsoft.DataProtection/backupVaults/securitySettings.softDeleteSettings.state', equals: 'Off' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/securitySettings/softDeleteSettings/state',
        in: vault({ properties: { securitySettings: { softDeleteSettings: { state: 'Off' } } } }),
      },
    ],
    good: [
      vault({ properties: { securitySettings: { softDeleteSettings: { state: 'AlwaysOn', retentionDurationInDays: 14 } } } }),
      vault({ properties: {} }),
    ],
  },
};
