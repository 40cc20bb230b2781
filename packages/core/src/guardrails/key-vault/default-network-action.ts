import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const vault = sample('Microsoft.KeyVault/vaults@2023-07-01', 'kv');

export const guardrail: Guardrail = {
  id: 'key-vault/default-network-action',
  title: 'Key vault firewalls deny by default',
  severity: 'high',
  why: 'A vault that answers the whole internet turns every leaked credential of an application into a leak of all its secrets.',
  fix:
    'Set networkAcls.defaultAction to Deny and list the subnets and addresses that need access, or disable public network ' +
    'access.',
  note: 'Absent, it is Allow.',
  controls: ['mcsb-1/DP-8', 'mcsb-1/NS-2', 'mcsb-2/DP-8', 'mcsb-2/NS-2'],
  peers: ['CKV_AZURE_109', 'AVD-AZU-0013', 'Azure.KeyVault.Firewall'],
  builtin: '55615ac9-af46-4a59-874e-391cc3dfb490',
  set: { '/properties/networkAcls/defaultAction': 'Deny' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.KeyVault/vaults' },
        { field: 'Microsoft.KeyVault/vaults/createMode', notEquals: 'recover' },
        {
          field: 'Microsoft.KeyVault/vaults/publicNetworkAccess',
          notIn: ['Disabled', 'SecuredByPerimeter'],
        },
        { field: 'Microsoft.KeyVault/vaults/networkAcls.defaultAction', notEquals: 'Deny' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/networkAcls/defaultAction', in: vault({ properties: { networkAcls: { defaultAction: 'Allow' } } }) },
      { at: '/properties', in: vault({ properties: {} }) },
    ],
    good: [
      vault({ properties: { networkAcls: { defaultAction: 'Deny' } } }),
      vault({ properties: { publicNetworkAccess: 'Disabled' } }),
    ],
  },
};
