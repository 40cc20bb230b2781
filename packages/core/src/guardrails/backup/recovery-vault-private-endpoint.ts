import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { endpointTo, privateEndpoint } from '../private-endpoint.ts';

const vault = sample('Microsoft.RecoveryServices/vaults@2024-04-01', 'vault');

export const guardrail: Guardrail = {
  id: 'backup/recovery-vault-private-endpoint',
  title: 'Recovery Services vaults are reached through private endpoints',
  severity: 'low',
  why: 'Backups of servers otherwise cross to a public endpoint, and stolen credentials work from everywhere.',
  fix: 'Give the vault an identity and add a private endpoint (Microsoft.Network/privateEndpoints) for the group AzureBackup.',
  note: 'Only endpoints of the same deployment are seen; suppress the finding where another template makes it.',
  controls: ['mcsb-2/NS-2'],
  builtin: 'deeddb44-9f94-4903-9fa0-081d524406e3',
  judge: privateEndpoint(['Microsoft.RecoveryServices/vaults']),
  examples: {
    bad: [{ at: '', in: vault({ properties: {} }) }],
    good: [[vault({ properties: {} }), endpointTo("[resourceId('Microsoft.RecoveryServices/vaults', 'vault')]", 'AzureBackup')]],
    unknown: [[vault({ properties: {} }), endpointTo("[parameters('target')]", 'AzureBackup')]],
  },
};
