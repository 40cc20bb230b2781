import { sample } from '../example.ts';
import { fewRules } from '../firewall-rules.ts';
import type { Guardrail } from '../guardrail.ts';

const cache = sample('Microsoft.Cache/redis@2024-03-01', 'cache');

export const guardrail: Guardrail = {
  id: 'redis/firewall-rule-count',
  title: 'Firewalls of Redis caches have few rules',
  severity: 'low',
  why: 'Nobody reviews a long list of addresses; some of them belong to somebody else by now.',
  fix: 'Remove rules that nobody needs any more; use a private endpoint instead of a list.',
  peers: ['Azure.Redis.FirewallRuleCount'],
  parameters: {
    maximumRules: { type: 'Integer', defaultValue: 10, metadata: { description: 'How many firewall rules a cache may have.' } },
  },
  judge: fewRules({ types: ['Microsoft.Cache/redis/firewallRules'], first: 'startIP', last: 'endIP' }),
  examples: {
    bad: [
      {
        at: 'cache#',
        in: {
          resources: [
            cache({ properties: {} }),
            {
              type: 'Microsoft.Cache/redis/firewallRules',
              apiVersion: '2024-03-01',
              name: "[format('cache/rule-{0}', copyIndex())]",
              copy: { name: 'rules', count: 11 },
              properties: { startIP: '203.0.113.7', endIP: '203.0.113.7' },
            },
          ],
        },
      },
    ],
    good: [
      cache({
        properties: {},
        resources: [
          {
            type: 'firewallRules',
            apiVersion: '2024-03-01',
            name: 'office',
            properties: { startIP: '203.0.113.7', endIP: '203.0.113.7' },
          },
        ],
      }),
      cache({ properties: {} }),
    ],
    unknown: [],
  },
};
