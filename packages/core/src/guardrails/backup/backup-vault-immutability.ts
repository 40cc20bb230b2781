import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const vault = sample('Microsoft.DataProtection/backupVaults@2024-04-01', 'vault');

export const guardrail: Guardrail = {
  id: 'backup/backup-vault-immutability',
  title: 'Backup vaults are immutable',
  severity: 'medium',
  why: 'Whoever takes the databases and disks over deletes the backups first; an immutable vault keeps them until they expire.',
  fix: 'Set securitySettings.immutabilitySettings.state to Unlocked, and to Locked once the policies are right.',
  note:
    'Absent, it is Disabled. Unlocked can be taken back, but it is the way to Locked, which cannot; the built-in wants ' +
    'Locked unless its parameter says otherwise.',
  controls: ['mcsb-2/BR-2'],
  peers: ['Azure.BV.Immutable'],
  builtin: '2514263b-bc0d-4b06-ac3e-f262c0979018',
  set: { '/properties/securitySettings/immutabilitySettings/state': 'Unlocked' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DataProtection/backupVaults' },
        {
          field: 'Microsoft.DataProtection/backupVaults/securitySettings.immutabilitySettings.state',
          notIn: ['Locked', 'Unlocked'],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/securitySettings/immutabilitySettings/state',
        in: vault({ properties: { securitySettings: { immutabilitySettings: { state: 'Disabled' } } } }),
      },
      { at: '/properties', in: vault({ properties: {} }) },
    ],
    good: [
      vault({ properties: { securitySettings: { immutabilitySettings: { state: 'Locked' } } } }),
      vault({ properties: { securitySettings: { immutabilitySettings: { state: 'Unlocked' } } } }),
    ],
  },
};
