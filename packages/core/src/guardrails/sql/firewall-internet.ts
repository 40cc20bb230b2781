import { sample } from '../example.ts';
import { notTheInternet, serverFirewall } from '../firewall-rules.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.Sql/servers@2021-11-01', 'sql');
const rule = sample('Microsoft.Sql/servers/firewallRules@2021-11-01', 'sql/office');

export const guardrail: Guardrail = {
  id: 'sql/firewall-internet',
  title: 'Firewalls of SQL servers do not let the whole internet in',
  severity: 'critical',
  why:
    'A rule that wide leaves the password as the only barrier, and SQL servers on the internet are found and tried ' +
    'within hours.',
  fix: 'List the few addresses that need access, or disable public network access and use a private endpoint.',
  note:
    'A rule fails when it admits more than 16,777,216 addresses, a /8: 0.0.0.1 to 255.255.255.254 is as open as the ' +
    'range that other tools look for.',
  peers: ['CKV_AZURE_11', 'AVD-AZU-0029', '6a3201a5-1630-494b-b294-3129d06b0eca'],
  judge: notTheInternet(serverFirewall('Microsoft.Sql/servers')),
  examples: {
    bad: [
      {
        at: '/properties/endIpAddress',
        in: rule({ properties: { startIpAddress: '0.0.0.0', endIpAddress: '255.255.255.255' } }),
      },
      {
        at: '/properties/endIpAddress',
        in: rule({ properties: { startIpAddress: '1.0.0.0', endIpAddress: '223.255.255.255' } }),
      },
      {
        at: 'sql/all#/properties/endIpAddress',
        in: server({
          properties: {},
          resources: [
            {
              type: 'firewallRules',
              apiVersion: '2021-11-01',
              name: 'all',
              properties: { startIpAddress: '0.0.0.0', endIpAddress: '255.255.255.255' },
            },
          ],
        }),
      },
    ],
    good: [
      rule({ properties: { startIpAddress: '203.0.113.7', endIpAddress: '203.0.113.7' } }),
      rule({ properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' } }),
    ],
  },
};
