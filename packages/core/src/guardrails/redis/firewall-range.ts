import { sample } from '../example.ts';
import { narrow } from '../firewall-rules.ts';
import type { Guardrail } from '../guardrail.ts';

const rule = sample('Microsoft.Cache/redis/firewallRules@2024-03-01', 'cache/office');
const cache = sample('Microsoft.Cache/redis@2024-03-01', 'cache');

export const guardrail: Guardrail = {
  id: 'redis/firewall-range',
  title: 'Firewall rules of Redis caches admit few addresses each',
  severity: 'medium',
  why: 'A rule for a whole provider or region admits everybody who rents a server there.',
  fix: 'List single addresses, such as those of your gateways, or use a private endpoint.',
  note:
    'PSRule adds the addresses of all rules of a cache up; here each rule is judged where it stands, and their number is ' +
    'a guardrail of its own. Rules that admit the whole internet are reported by redis/firewall-internet.',
  peers: ['Azure.Redis.FirewallIPRange'],
  parameters: {
    maximumAddresses: {
      type: 'Integer',
      defaultValue: 10,
      metadata: { description: 'How many addresses one firewall rule may admit.' },
    },
  },
  judge: narrow({ types: ['Microsoft.Cache/redis/firewallRules'], first: 'startIP', last: 'endIP' }),
  examples: {
    bad: [
      { at: '/properties/endIP', in: rule({ properties: { startIP: '203.0.113.0', endIP: '203.0.113.255' } }) },
      {
        at: 'cache/provider#/properties/endIP',
        in: cache({
          properties: {},
          resources: [
            {
              type: 'firewallRules',
              apiVersion: '2024-03-01',
              name: 'provider',
              properties: { startIP: '198.51.100.0', endIP: '198.51.100.127' },
            },
          ],
        }),
      },
    ],
    good: [rule({ properties: { startIP: '203.0.113.7', endIP: '203.0.113.16' } })],
  },
};
