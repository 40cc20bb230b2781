import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const vault = sample('Microsoft.KeyVault/vaults@2023-07-01', 'kv');

export const guardrail: Guardrail = {
  id: 'key-vault/public-network-access',
  title: 'Key vaults are not reachable from public networks',
  severity: 'medium',
  why:
    'Behind a private endpoint a stolen token is useless outside your networks; on a public endpoint only firewall rules ' +
    'stand in between.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note: 'Absent, it is Enabled. SecuredByPerimeter (a network security perimeter) counts as closed here.',
  controls: ['cis-6.0/8.3.7', 'mcsb-2/NS-2'],
  peers: ['CKV_AZURE_189'],
  builtin: '405c5871-3e91-4644-8a63-58e19d68ff5b',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.KeyVault/vaults' },
        { field: 'Microsoft.KeyVault/vaults/createMode', notEquals: 'recover' },
        {
          field: 'Microsoft.KeyVault/vaults/publicNetworkAccess',
          notIn: ['Disabled', 'SecuredByPerimeter'],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: vault({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: vault({ properties: {} }) },
    ],
    good: [
      vault({ properties: { publicNetworkAccess: 'Disabled' } }),
      vault({ properties: { publicNetworkAccess: 'SecuredByPerimeter' } }),
    ],
  },
};
