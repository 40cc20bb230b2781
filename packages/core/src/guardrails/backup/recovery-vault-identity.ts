import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const vault = sample('Microsoft.RecoveryServices/vaults@2024-04-01', 'vault');

export const guardrail: Guardrail = {
  id: 'backup/recovery-vault-identity',
  title: 'Recovery Services vaults have a managed identity',
  severity: 'low',
  why:
    'Private endpoints and customer-managed keys of a vault need an identity; without one it stays public and with keys ' +
    'of Microsoft.',
  fix: 'Set identity.type to SystemAssigned or UserAssigned.',
  note: 'Absent, there is none.',
  peers: ['CKV2_AZURE_35'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.RecoveryServices/vaults' },
        {
          anyOf: [
            { field: 'identity.type', exists: false },
            { field: 'identity.type', equals: 'None' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/identity/type', in: vault({ identity: { type: 'None' }, properties: {} }) },
      { at: '', in: vault({ properties: {} }) },
    ],
    good: [vault({ identity: { type: 'SystemAssigned' }, properties: {} })],
  },
};
