import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const hsm = sample('Microsoft.KeyVault/managedHSMs@2023-07-01', 'hsm');

export const guardrail: Guardrail = {
  id: 'key-vault/managed-hsm-purge-protection',
  title: 'Managed HSMs have purge protection',
  severity: 'high',
  why: 'Whoever may delete the module may otherwise purge it at once, and with it every key that encrypts your data, for good.',
  fix: "Leave enablePurgeProtection out or set it to true. It can't be switched off again.",
  note: 'Absent, it is true. The built-in also asks for soft delete, which every module has.',
  controls: ['mcsb-1/DP-8', 'mcsb-2/DP-8'],
  builtin: 'c39ba22d-4428-4149-b981-70acb31fc383',
  set: { '/properties/enablePurgeProtection': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.KeyVault/managedHSMs' },
        { field: 'Microsoft.KeyVault/managedHSMs/enablePurgeProtection', equals: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/enablePurgeProtection', in: hsm({ properties: { enablePurgeProtection: false } }) }],
    good: [hsm({ properties: { enablePurgeProtection: true } }), hsm({ properties: {} })],
  },
};
