import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { lower, property } from '../property.ts';

const vault = sample('Microsoft.DataProtection/backupVaults@2024-04-01', 'vault');

export const guardrail: Guardrail = {
  id: 'backup/backup-vault-customer-managed-key',
  title: 'Backup vaults encrypt with a customer-managed key',
  severity: 'low',
  why: 'With your own key you decide when it rotates and can cut off all access by revoking it.',
  fix: 'Set securitySettings.encryptionSettings.state to Enabled, with the key and the identity that may use it.',
  note: 'Backups are encrypted in any case; this matters where regulation asks for control over the key.',
  builtin: 'd6588149-9f06-462c-a076-56aece45b5ba',
  judge: property(
    ['Microsoft.DataProtection/backupVaults'],
    ['properties', 'securitySettings', 'encryptionSettings', 'state'],
    (value) => lower(value) === 'enabled',
  ),
  examples: {
    bad: [
      {
        at: '/properties/securitySettings/encryptionSettings/state',
        in: vault({ properties: { securitySettings: { encryptionSettings: { state: 'Disabled' } } } }),
      },
      { at: '/properties', in: vault({ properties: {} }) },
    ],
    good: [
      vault({
        properties: {
          securitySettings: {
            encryptionSettings: { state: 'Enabled', keyVaultProperties: { keyUri: 'https://kv.vault.azure.net/keys/backup' } },
          },
        },
      }),
    ],
  },
};
