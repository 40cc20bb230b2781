import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const hsm = sample('Microsoft.KeyVault/managedHSMs@2023-07-01', 'hsm');

export const guardrail: Guardrail = {
  id: 'key-vault/managed-hsm-purge-protection',
  title: 'Managed HSMs have purge protection',
  severity: 'high',
  why: 'Whoever may delete the module may otherwise purge it at once, and with it every key that encrypts your data, for good.',
  fix: 'Set enablePurgeProtection to true.',
  note:
    'Absent, it is true from API version 2023-07-01 on; only an explicit value is certain. The built-in also asks for ' +
    'soft delete, which is always on.',
  controls: ['mcsb-1/DP-8', 'mcsb-2/DP-8'],
  builtin: 'c39ba22d-4428-4149-b981-70acb31fc383',
  set: { '/properties/enablePurgeProtection': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.KeyVault/managedHSMs' },
        { field: 'Microsoft.KeyVault/managedHSMs/createMode', notEquals: 'recover' },
        { field: 'Microsoft.KeyVault/managedHSMs/enablePurgeProtection', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/enablePurgeProtection', in: hsm({ properties: { enablePurgeProtection: false } }) },
      { at: '/properties', in: hsm({ properties: {} }) },
    ],
    good: [hsm({ properties: { enablePurgeProtection: true } }), hsm({ properties: { createMode: 'recover' } })],
  },
};
