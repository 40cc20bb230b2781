import { sample } from '../example.ts';
import { notTheInternet } from '../firewall-rules.ts';
import type { Guardrail } from '../guardrail.ts';

const rule = sample('Microsoft.Cache/redis/firewallRules@2024-03-01', 'cache/office');
const cache = sample('Microsoft.Cache/redis@2024-03-01', 'cache');

export const guardrail: Guardrail = {
  id: 'redis/firewall-internet',
  title: 'Firewalls of Redis caches do not let the whole internet in',
  severity: 'critical',
  why:
    'A rule that wide leaves the access key as the only barrier, and caches on the internet are found and tried within ' +
    'hours.',
  fix: 'List the few addresses that need access, or disable public network access and use a private endpoint.',
  note:
    'A rule fails when it admits more than 16,777,216 addresses, a /8. Unlike on database servers the rule 0.0.0.0 means ' +
    'that one address.',
  judge: notTheInternet({ types: ['Microsoft.Cache/redis/firewallRules'], first: 'startIP', last: 'endIP' }),
  examples: {
    bad: [
      { at: '/properties/endIP', in: rule({ properties: { startIP: '0.0.0.0', endIP: '255.255.255.255' } }) },
      {
        at: 'cache/all#/properties/endIP',
        in: cache({
          properties: {},
          resources: [
            {
              type: 'firewallRules',
              apiVersion: '2024-03-01',
              name: 'all',
              properties: { startIP: '0.0.0.1', endIP: '255.255.255.254' },
            },
          ],
        }),
      },
    ],
    good: [rule({ properties: { startIP: '203.0.113.7', endIP: '203.0.113.7' } })],
  },
};
