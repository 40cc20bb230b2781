import { sample } from '../example.ts';
import { narrow, serverFirewall } from '../firewall-rules.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01', 'pg');
const rule = sample('Microsoft.DBforPostgreSQL/flexibleServers/firewallRules@2024-08-01', 'pg/office');
const singleRule = sample('Microsoft.DBforPostgreSQL/servers/firewallRules@2017-12-01', 'pg/office');

export const guardrail: Guardrail = {
  id: 'postgresql/firewall-range',
  title: 'Firewall rules of PostgreSQL servers admit few addresses each',
  severity: 'medium',
  why: 'A rule for a whole provider or region admits everybody who rents a server there.',
  fix: 'List single addresses, such as those of your gateways, or use a private endpoint.',
  note:
    'PSRule adds the addresses of all rules of a server up; here each rule is judged where it stands, and their number ' +
    'is a guardrail of its own. Rules that admit the whole internet are reported by postgresql/firewall-internet.',
  peers: ['Azure.PostgreSQL.FirewallIPRange'],
  parameters: {
    maximumAddresses: {
      type: 'Integer',
      defaultValue: 10,
      metadata: { description: 'How many addresses one firewall rule may admit.' },
    },
  },
  judge: narrow(serverFirewall('Microsoft.DBforPostgreSQL/flexibleServers', 'Microsoft.DBforPostgreSQL/servers')),
  examples: {
    bad: [
      {
        at: '/properties/endIpAddress',
        in: rule({ properties: { startIpAddress: '203.0.113.0', endIpAddress: '203.0.113.255' } }),
      },
      {
        at: '/properties/endIpAddress',
        in: singleRule({ properties: { startIpAddress: '198.51.100.0', endIpAddress: '198.51.100.31' } }),
      },
      {
        at: 'pg/provider#/properties/endIpAddress',
        in: server({
          properties: {},
          resources: [
            {
              type: 'firewallRules',
              apiVersion: '2024-08-01',
              name: 'provider',
              properties: { startIpAddress: '198.51.100.0', endIpAddress: '198.51.100.127' },
            },
          ],
        }),
      },
    ],
    good: [
      rule({ properties: { startIpAddress: '203.0.113.7', endIpAddress: '203.0.113.16' } }),
      rule({ properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' } }),
    ],
  },
};
