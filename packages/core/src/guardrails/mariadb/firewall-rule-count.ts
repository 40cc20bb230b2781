import { sample } from '../example.ts';
import { fewRules, serverFirewall } from '../firewall-rules.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforMariaDB/servers@2018-06-01', 'mariadb');

export const guardrail: Guardrail = {
  id: 'mariadb/firewall-rule-count',
  title: 'Firewalls of MariaDB servers have few rules',
  severity: 'low',
  why: 'Nobody reviews a long list of addresses; some of them belong to somebody else by now.',
  fix: 'Remove rules that nobody needs any more; use a private endpoint instead of a list.',
  note: 'Azure Database for MariaDB was retired on 19 September 2025: move to MySQL.',
  peers: ['Azure.MariaDB.FirewallRuleCount'],
  parameters: {
    maximumRules: { type: 'Integer', defaultValue: 10, metadata: { description: 'How many firewall rules a server may have.' } },
  },
  judge: fewRules(serverFirewall('Microsoft.DBforMariaDB/servers')),
  examples: {
    bad: [
      {
        at: 'mariadb#',
        in: {
          resources: [
            server({ properties: {} }),
            {
              type: 'Microsoft.DBforMariaDB/servers/firewallRules',
              apiVersion: '2018-06-01',
              name: "[format('mariadb/rule-{0}', copyIndex())]",
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
            apiVersion: '2018-06-01',
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
