import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const vault = sample('Microsoft.RecoveryServices/vaults@2024-04-01', 'vault');

export const guardrail: Guardrail = {
  id: 'backup/recovery-vault-public-access',
  title: 'Recovery Services vaults are not reachable from public networks',
  severity: 'medium',
  why: 'A vault holds copies of everything; on a public endpoint stolen credentials are enough to restore them elsewhere.',
  fix: 'Set publicNetworkAccess to Disabled and connect through private endpoints.',
  note: 'Absent, it is Enabled.',
  controls: ['mcsb-2/NS-2'],
  builtin: '9ebbbba3-4d65-4da9-bb67-b22cfaaff090',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.RecoveryServices/vaults' },
        { field: 'Microsoft.RecoveryServices/vaults/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: vault({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: vault({ properties: {} }) },
    ],
    good: [vault({ properties: { publicNetworkAccess: 'Disabled' } })],
  },
};
