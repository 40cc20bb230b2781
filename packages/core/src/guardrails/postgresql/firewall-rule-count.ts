import { sample } from '../example.ts';
import { fewRules, serverFirewall } from '../firewall-rules.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01', 'pg');

export const guardrail: Guardrail = {
  id: 'postgresql/firewall-rule-count',
  title: 'Firewalls of PostgreSQL servers have few rules',
  severity: 'low',
  why: 'Nobody reviews a long list of addresses; some of them belong to somebody else by now.',
  fix: 'Remove rules that nobody needs any more; use a private endpoint instead of a list.',
  peers: ['Azure.PostgreSQL.FirewallRuleCount'],
  parameters: {
    maximumRules: { type: 'Integer', defaultValue: 10, metadata: { description: 'How many firewall rules a server may have.' } },
  },
  judge: fewRules(serverFirewall('Microsoft.DBforPostgreSQL/flexibleServers', 'Microsoft.DBforPostgreSQL/servers')),
  examples: {
    bad: [
      {
        at: 'pg#',
        in: {
          resources: [
            server({ properties: {} }),
            {
              type: 'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules',
              apiVersion: '2024-08-01',
              name: "[format('pg/rule-{0}', copyIndex())]",
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
            apiVersion: '2024-08-01',
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
