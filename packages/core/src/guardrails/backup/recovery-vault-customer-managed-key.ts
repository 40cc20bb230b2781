import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const vault = sample('Microsoft.RecoveryServices/vaults@2024-04-01', 'vault');

export const guardrail: Guardrail = {
  id: 'backup/recovery-vault-customer-managed-key',
  title: 'Recovery Services vaults encrypt with a customer-managed key',
  severity: 'low',
  why: 'With your own key you decide when it rotates and can cut off all access by revoking it.',
  fix:
    'Set encryption.keyVaultProperties.keyUri, with the identity that may use the key; it can only be chosen before the ' +
    'first backup.',
  note: 'Backups are encrypted in any case; this matters where regulation asks for control over the key.',
  builtin: '2e94d99a-8a36-4563-bc77-810d8893b671',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.RecoveryServices/vaults' },
        { field: 'Microsoft.RecoveryServices/vaults/encryption.keyVaultProperties.keyUri', exists: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties', in: vault({ properties: {} }) }],
    good: [vault({ properties: { encryption: { keyVaultProperties: { keyUri: 'https://kv.vault.azure.net/keys/backup' } } } })],
  },
};
