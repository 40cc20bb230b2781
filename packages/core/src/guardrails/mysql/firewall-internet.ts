import { sample } from '../example.ts';
import { notTheInternet, serverFirewall } from '../firewall-rules.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforMySQL/flexibleServers@2023-12-30', 'mysql');
const rule = sample('Microsoft.DBforMySQL/flexibleServers/firewallRules@2023-12-30', 'mysql/office');
const singleRule = sample('Microsoft.DBforMySQL/servers/firewallRules@2017-12-01', 'mysql/office');

export const guardrail: Guardrail = {
  id: 'mysql/firewall-internet',
  title: 'Firewalls of MySQL servers do not let the whole internet in',
  severity: 'critical',
  why:
    'A rule that wide leaves the password as the only barrier, and MySQL servers on the internet are found and tried ' +
    'within hours.',
  fix: 'List the few addresses that need access, or disable public network access and use a private endpoint.',
  note:
    'A rule fails when it admits more than 16,777,216 addresses, a /8: 0.0.0.1 to 255.255.255.254 is as open as the ' +
    'range that other tools look for.',
  peers: ['AVD-AZU-0029'],
  judge: notTheInternet(serverFirewall('Microsoft.DBforMySQL/flexibleServers', 'Microsoft.DBforMySQL/servers')),
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
        at: '/properties/endIpAddress',
        in: singleRule({ properties: { startIpAddress: '0.0.0.0', endIpAddress: '255.255.255.255' } }),
      },
      {
        at: 'mysql/all#/properties/endIpAddress',
        in: server({
          properties: {},
          resources: [
            {
              type: 'firewallRules',
              apiVersion: '2023-12-30',
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
