import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforMySQL/servers@2017-12-01', 'mysql');
const flexible = sample('Microsoft.DBforMySQL/flexibleServers@2023-12-30', 'mysql');

export const guardrail: Guardrail = {
  id: 'mysql/public-network-access',
  title: 'MySQL servers are not reachable from public networks',
  severity: 'medium',
  why: 'On a public endpoint only firewall rules and passwords stand between the internet and the rows.',
  fix:
    'Set network.publicNetworkAccess to Disabled and connect through a private endpoint, or put the server into a subnet ' +
    'with network.delegatedSubnetResourceId.',
  note:
    'Absent, it is Enabled, except for a flexible server in a subnet of its own. Replicas take it from their source and ' +
    'are left out. The built-in passes a server in a subnet even where the template says Enabled.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['CKV_AZURE_53', 'AVD-AZU-0022'],
  builtin: 'c9299215-ae47-4f50-9c54-8a392f68a052',
  rule: {
    if: {
      allOf: [
        {
          anyOf: [
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.DBforMySQL/servers' },
                { field: 'Microsoft.DBforMySQL/servers/publicNetworkAccess', notEquals: 'Disabled' },
              ],
            },
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.DBforMySQL/flexibleServers' },
                { field: 'Microsoft.DBforMySQL/flexibleServers/createMode', notEquals: 'Replica' },
                { field: 'Microsoft.DBforMySQL/flexibleServers/network.publicNetworkAccess', notEquals: 'Disabled' },
                {
                  anyOf: [
                    { field: 'Microsoft.DBforMySQL/flexibleServers/network.publicNetworkAccess', exists: true },
                    { field: 'Microsoft.DBforMySQL/flexibleServers/network.delegatedSubnetResourceId', exists: false },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: server({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: server({ properties: {} }) },
      {
        at: '/properties/network/publicNetworkAccess',
        in: flexible({ properties: { network: { publicNetworkAccess: 'Enabled' } } }),
      },
      { at: '/properties', in: flexible({ properties: {} }) },
    ],
    good: [
      server({ properties: { publicNetworkAccess: 'Disabled' } }),
      flexible({ properties: { network: { publicNetworkAccess: 'Disabled' } } }),
      flexible({
        properties: {
          network: {
            delegatedSubnetResourceId:
              '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/db',
          },
        },
      }),
      flexible({ properties: { createMode: 'Replica' } }),
    ],
  },
};
