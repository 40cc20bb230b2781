import { sample } from '../example.ts';
import { narrow, serverFirewall } from '../firewall-rules.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.Sql/servers@2021-11-01', 'sql');
const rule = sample('Microsoft.Sql/servers/firewallRules@2021-11-01', 'sql/office');

export const guardrail: Guardrail = {
  id: 'sql/firewall-range',
  title: 'Firewall rules of SQL servers admit few addresses each',
  severity: 'medium',
  why: 'A rule for a whole provider or region admits everybody who rents a server there.',
  fix: 'List single addresses, such as those of your gateways, or use a private endpoint.',
  note:
    'PSRule adds the addresses of all rules of a server up; here each rule is judged where it stands, and their number ' +
    'is a guardrail of its own. Rules that admit the whole internet are reported by sql/firewall-internet.',
  peers: ['Azure.SQL.FirewallIPRange'],
  parameters: {
    maximumAddresses: {
      type: 'Integer',
      defaultValue: 10,
      metadata: { description: 'How many addresses one firewall rule may admit.' },
    },
  },
  judge: narrow(serverFirewall('Microsoft.Sql/servers')),
  examples: {
    bad: [
      {
        at: '/properties/endIpAddress',
        in: rule({ properties: { startIpAddress: '203.0.113.0', endIpAddress: '203.0.113.255' } }),
      },
      {
        at: 'sql/provider#/properties/endIpAddress',
        in: server({
          properties: {},
          resources: [
            {
              type: 'firewallRules',
              apiVersion: '2021-11-01',
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
