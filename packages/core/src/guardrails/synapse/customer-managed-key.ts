import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const workspace = sample('Microsoft.Synapse/workspaces@2021-06-01', 'lake');

export const guardrail: Guardrail = {
  id: 'synapse/customer-managed-key',
  title: 'Synapse workspaces are encrypted with a customer-managed key',
  severity: 'low',
  why: 'With your own key you decide when it rotates and can cut off all access by revoking it.',
  fix: 'Name the key in encryption.cmk.key; it can only be chosen when the workspace is created.',
  note: 'Data is encrypted in any case; this matters where regulation asks for control over the key.',
  controls: ['mcsb-2/DP-5'],
  peers: ['CKV_AZURE_240'],
  builtin: 'f7d52b2d-e161-4dfa-a82b-55e564167385',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Synapse/workspaces' },
        { field: 'Microsoft.Synapse/workspaces/encryption.cmk.key.keyVaultUrl', exists: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties', in: workspace({ properties: {} }) }],
    good: [
      workspace({
        properties: { encryption: { cmk: { key: { name: 'default', keyVaultUrl: 'https://kv.vault.azure.net/keys/lake' } } } },
      }),
    ],
  },
};
