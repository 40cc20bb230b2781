import { sample } from '../example.ts';
import { fewRules, serverFirewall } from '../firewall-rules.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforMySQL/flexibleServers@2023-12-30', 'mysql');

export const guardrail: Guardrail = {
  id: 'mysql/firewall-rule-count',
  title: 'Firewalls of MySQL servers have few rules',
  severity: 'low',
  why: 'Nobody reviews a long list of addresses; some of them belong to somebody else by now.',
  fix: 'Remove rules that nobody needs any more; use a private endpoint instead of a list.',
  peers: ['Azure.MySQL.FirewallRuleCount'],
  parameters: {
    maximumRules: { type: 'Integer', defaultValue: 10, metadata: { description: 'How many firewall rules a server may have.' } },
  },
  judge: fewRules(serverFirewall('Microsoft.DBforMySQL/flexibleServers', 'Microsoft.DBforMySQL/servers')),
  examples: {
    bad: [
      {
        at: 'mysql#',
        in: {
          resources: [
            server({ properties: {} }),
            {
              type: 'Microsoft.DBforMySQL/flexibleServers/firewallRules',
              apiVersion: '2023-12-30',
              name: "[format('mysql/rule-{0}', copyIndex())]",
              copy: { name: 'rules', count: 11 },
              properties: { startIpAddress: '203.0.113.7', endIpAddress: '203.0.113.7' },
            },
          ],
        },
      },
    ],
    good: [
      server({
        properties: {},
        resources: [
          {
            type: 'firewallRules',
            apiVersion: '2023-12-30',
            name: 'office',
            properties: { startIpAddress: '203.0.113.7', endIpAddress: '203.0.113.7' },
          },
        ],
      }),
      server({ properties: {} }),
    ],
    unknown: [],
  },
};
