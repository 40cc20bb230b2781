import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforPostgreSQL/servers@2017-12-01', 'pg');
const flexible = sample('Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01', 'pg');

export const guardrail: Guardrail = {
  id: 'postgresql/public-network-access',
  title: 'PostgreSQL servers are not reachable from public networks',
  severity: 'medium',
  why: 'On a public endpoint only firewall rules and passwords stand between the internet and the rows.',
  fix:
    'Set network.publicNetworkAccess to Disabled and connect through a private endpoint, or put the server into a subnet ' +
    'with network.delegatedSubnetResourceId.',
  note:
    'Absent, it is Enabled, except for a flexible server in a subnet of its own. Replicas take it from their source and ' +
    'are left out.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['CKV_AZURE_68', 'AVD-AZU-0022'],
  builtin: '5e1de0e3-42cb-4ebc-a86d-61d0c619ca48',
  rule: {
    if: {
      allOf: [
        {
          anyOf: [
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.DBforPostgreSQL/servers' },
                { field: 'Microsoft.DBforPostgreSQL/servers/publicNetworkAccess', notEquals: 'Disabled' },
              ],
            },
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.DBforPostgreSQL/flexibleServers' },
                { field: 'Microsoft.DBforPostgreSQL/flexibleServers/createMode', notEquals: 'Replica' },
                { field: 'Microsoft.DBforPostgreSQL/flexibleServers/network.publicNetworkAccess', notEquals: 'Disabled' },
                {
                  anyOf: [
                    { field: 'Microsoft.DBforPostgreSQL/flexibleServers/network.publicNetworkAccess', exists: true },
                    { field: 'Microsoft.DBforPostgreSQL/flexibleServers/network.delegatedSubnetResourceId', exists: false },
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
