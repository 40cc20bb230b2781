import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const vault = sample('Microsoft.RecoveryServices/vaults@2024-04-01', 'vault');

export const guardrail: Guardrail = {
  id: 'backup/recovery-vault-immutability',
  title: 'Recovery Services vaults are immutable',
  severity: 'medium',
  why: 'Whoever takes the servers over deletes the backups first; an immutable vault keeps them until they expire.',
  fix: 'Set securitySettings.immutabilitySettings.state to Unlocked, and to Locked once the policies are right.',
  note:
    'Absent, it is Disabled. Unlocked can be taken back, but it is the way to Locked, which cannot; the built-in wants ' +
    'Locked unless its parameter says otherwise.',
  controls: ['mcsb-2/BR-2'],
  peers: ['Azure.RSV.Immutable'],
  builtin: 'd6f6f560-14b7-49a4-9fc8-d2c3a9807868',
  set: { '/properties/securitySettings/immutabilitySettings/state': 'Unlocked' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.RecoveryServices/vaults' },
        { field: 'Microsoft.RecoveryServices/vaults/securitySettings.immutabilitySettings.state', notIn: ['Locked', 'Unlocked'] },
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
