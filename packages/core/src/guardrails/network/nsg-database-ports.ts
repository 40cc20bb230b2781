import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { reachableFromInternet } from './security-rules.ts';

const group = sample('Microsoft.Network/networkSecurityGroups@2024-05-01', 'web');
const rule = sample('Microsoft.Network/networkSecurityGroups/securityRules@2024-05-01', 'web/allow');

export const guardrail: Guardrail = {
  id: 'network/nsg-database-ports',
  title: 'Security groups let nobody on the internet reach databases',
  severity: 'high',
  why:
    'Data stores are made for a few application servers; open to everybody they are emptied or held to ransom by bots ' +
    'that look for nothing else.',
  fix: 'Set the source to the subnet of the application.',
  note:
    'SQL Server, Oracle, MySQL, PostgreSQL, Redis, MongoDB, Cassandra, Elasticsearch, CouchDB, InfluxDB, etcd and ' +
    'memcached on their usual ports.',
  peers: ['AVD-AZU-0074'],
  judge: reachableFromInternet('Tcp', [
    [1433, 1434],
    [1521, 1521],
    [2379, 2380],
    [2483, 2484],
    [3306, 3306],
    [5432, 5432],
    [5601, 5601],
    [5984, 5984],
    [6379, 6380],
    [7000, 7001],
    [8086, 8086],
    [9042, 9042],
    [9200, 9200],
    [9300, 9300],
    [11211, 11211],
    [27017, 27019],
  ]),
  examples: {
    bad: [
      {
        at: '/properties/securityRules/0/properties/sourceAddressPrefix',
        in: group({
          properties: {
            securityRules: [
              {
                name: 'rule0',
                properties: {
                  access: 'Allow',
                  direction: 'Inbound',
                  priority: 100,
                  protocol: 'Tcp',
                  sourceAddressPrefix: '*',
                  sourcePortRange: '*',
                  destinationAddressPrefix: '*',
                  destinationPortRange: '5432',
                },
              },
            ],
          },
        }),
      },
      {
        at: '/properties/securityRules/1/properties/sourceAddressPrefixes/1',
        in: group({
          properties: {
            securityRules: [
              {
                name: 'rule0',
                properties: {
                  access: 'Deny',
                  direction: 'Inbound',
                  priority: 100,
                  protocol: 'Tcp',
                  sourceAddressPrefix: '*',
                  sourcePortRange: '*',
                  destinationAddressPrefix: '*',
                  destinationPortRange: '5432',
                },
              },
              {
                name: 'rule1',
                properties: {
                  access: 'Allow',
                  direction: 'Inbound',
                  priority: 100,
                  protocol: 'Tcp',
                  sourcePortRange: '*',
                  destinationAddressPrefix: '*',
                  sourceAddressPrefixes: ['10.0.0.0/8', '0.0.0.0/0'],
                  destinationPortRanges: ['9', '5431-5433'],
                },
              },
            ],
          },
        }),
      },
      {
        at: '/properties/sourceAddressPrefix',
        in: rule({
          properties: {
            access: 'Allow',
            direction: 'Inbound',
            priority: 100,
            protocol: '*',
            sourceAddressPrefix: 'Internet',
            sourcePortRange: '*',
            destinationAddressPrefix: '*',
            destinationPortRange: '*',
          },
        }),
      },
    ],
    good: [
      group({
        properties: {
          securityRules: [
            {
              name: 'rule0',
              properties: {
                access: 'Allow',
                direction: 'Inbound',
                priority: 100,
                protocol: 'Tcp',
                sourceAddressPrefix: '10.1.0.0/16',
                sourcePortRange: '*',
                destinationAddressPrefix: '*',
                destinationPortRange: '5432',
              },
            },
            {
              name: 'rule1',
              properties: {
                access: 'Allow',
                direction: 'Inbound',
                priority: 100,
                protocol: 'Tcp',
                sourceAddressPrefix: '*',
                sourcePortRange: '*',
                destinationAddressPrefix: '*',
                destinationPortRange: '4443',
              },
            },
          ],
        },
      }),
      rule({
        properties: {
          access: 'Allow',
          direction: 'Outbound',
          priority: 100,
          protocol: 'Tcp',
          sourceAddressPrefix: '*',
          sourcePortRange: '*',
          destinationAddressPrefix: '*',
          destinationPortRange: '5432',
        },
      }),
      rule({
        properties: {
          access: 'Deny',
          direction: 'Inbound',
          priority: 100,
          protocol: 'Tcp',
          sourceAddressPrefix: '*',
          sourcePortRange: '*',
          destinationAddressPrefix: '*',
          destinationPortRange: '*',
        },
      }),
    ],
  },
};
