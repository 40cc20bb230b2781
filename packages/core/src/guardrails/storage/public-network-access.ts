import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');

export const guardrail: Guardrail = {
  id: 'storage/public-network-access',
  title: 'Storage accounts are not reachable from public networks',
  severity: 'medium',
  why:
    'A public endpoint leaves firewall rules and keys as the only barrier; behind private endpoints the account has no ' +
    'address on the internet.',
  fix: 'Set publicNetworkAccess to Disabled (or SecuredByPerimeter) and connect through private endpoints.',
  note: 'Absent, it is Enabled.',
  controls: ['cis-6.0/9.3.2.2', 'mcsb-2/NS-2'],
  peers: ['CKV_AZURE_59'],
  builtin: 'b2982f36-99f2-4db5-8eff-283140c09693',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Storage/storageAccounts' },
        {
          field: 'Microsoft.Storage/storageAccounts/publicNetworkAccess',
          notIn: ['Disabled', 'SecuredByPerimeter'],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: account({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: account({ properties: {} }) },
    ],
    good: [
      account({ properties: { publicNetworkAccess: 'Disabled' } }),
      account({ properties: { publicNetworkAccess: 'SecuredByPerimeter' } }),
    ],
  },
};
