import { sample } from '../example.ts';
import { fewRules, serverFirewall } from '../firewall-rules.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.Sql/servers@2021-11-01', 'sql');

export const guardrail: Guardrail = {
  id: 'sql/firewall-rule-count',
  title: 'Firewalls of SQL servers have few rules',
  severity: 'low',
  why: 'Nobody reviews a long list of addresses; some of them belong to somebody else by now.',
  fix: 'Remove rules that nobody needs any more; use a private endpoint instead of a list.',
  peers: ['Azure.SQL.FirewallRuleCount'],
  parameters: {
    maximumRules: { type: 'Integer', defaultValue: 10, metadata: { description: 'How many firewall rules a server may have.' } },
  },
  judge: fewRules(serverFirewall('Microsoft.Sql/servers')),
  examples: {
    bad: [
      {
        at: 'sql#',
        in: {
          resources: [
            server({ properties: {} }),
            {
              type: 'Microsoft.Sql/servers/firewallRules',
              apiVersion: '2021-11-01',
              name: "[format('sql/rule-{0}', copyIndex())]",
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
            apiVersion: '2021-11-01',
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
