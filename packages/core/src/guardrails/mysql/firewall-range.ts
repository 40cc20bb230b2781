import { sample } from '../example.ts';
import { narrow, serverFirewall } from '../firewall-rules.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforMySQL/flexibleServers@2023-12-30', 'mysql');
const rule = sample('Microsoft.DBforMySQL/flexibleServers/firewallRules@2023-12-30', 'mysql/office');
const singleRule = sample('Microsoft.DBforMySQL/servers/firewallRules@2017-12-01', 'mysql/office');

export const guardrail: Guardrail = {
  id: 'mysql/firewall-range',
  title: 'Firewall rules of MySQL servers admit few addresses each',
  severity: 'medium',
  why: 'A rule for a whole provider or region admits everybody who rents a server there.',
  fix: 'List single addresses, such as those of your gateways, or use a private endpoint.',
  note:
    'PSRule adds the addresses of all rules of a server up; here each rule is judged where it stands, and their number ' +
    'is a guardrail of its own. Rules that admit the whole internet are reported by mysql/firewall-internet.',
  peers: ['Azure.MySQL.FirewallIPRange'],
  parameters: {
    maximumAddresses: {
      type: 'Integer',
      defaultValue: 10,
      metadata: { description: 'How many addresses one firewall rule may admit.' },
    },
  },
  judge: narrow(serverFirewall('Microsoft.DBforMySQL/flexibleServers', 'Microsoft.DBforMySQL/servers')),
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
        at: 'mysql/provider#/properties/endIpAddress',
        in: server({
          properties: {},
          resources: [
            {
              type: 'firewallRules',
              apiVersion: '2023-12-30',
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
