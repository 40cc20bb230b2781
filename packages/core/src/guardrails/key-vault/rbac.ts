import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const vault = sample('Microsoft.KeyVault/vaults@2023-07-01', 'kv');

export const guardrail: Guardrail = {
  id: 'key-vault/rbac',
  title: 'Key vaults authorise through Azure RBAC',
  severity: 'medium',
  why:
    'Access policies apply to a whole vault, know no inheritance, no just-in-time roles and no deny; and whoever may write ' +
    'the vault may grant himself everything.',
  fix: 'Set enableRbacAuthorization to true and assign Key Vault roles.',
  note: 'Absent, it is false.',
  controls: ['cis-6.0/8.3.6', 'mcsb-1/PA-7', 'mcsb-2/PA-7'],
  peers: ['Azure.KeyVault.RBAC'],
  builtin: '12d4fa5e-1f9f-4c21-97a9-b99b3c6611b5',
  set: { '/properties/enableRbacAuthorization': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.KeyVault/vaults' },
        { field: 'Microsoft.KeyVault/vaults/createMode', notEquals: 'recover' },
        { field: 'Microsoft.KeyVault/vaults/enableRbacAuthorization', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/enableRbacAuthorization', in: vault({ properties: { enableRbacAuthorization: false } }) },
      { at: '/properties', in: vault({ properties: {} }) },
    ],
    good: [vault({ properties: { enableRbacAuthorization: true } })],
  },
};
