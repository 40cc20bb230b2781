import { sample } from '../example.ts';
import { notTheInternet, serverFirewall } from '../firewall-rules.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforMariaDB/servers@2018-06-01', 'mariadb');
const rule = sample('Microsoft.DBforMariaDB/servers/firewallRules@2018-06-01', 'mariadb/office');

export const guardrail: Guardrail = {
  id: 'mariadb/firewall-internet',
  title: 'Firewalls of MariaDB servers do not let the whole internet in',
  severity: 'critical',
  why:
    'A rule that wide leaves the password as the only barrier, and MariaDB servers on the internet are found and tried ' +
    'within hours.',
  fix: 'List the few addresses that need access, or disable public network access and use a private endpoint.',
  note:
    'A rule fails when it admits more than 16,777,216 addresses, a /8: 0.0.0.1 to 255.255.255.254 is as open as the ' +
    'range that other tools look for. Azure Database for MariaDB was retired on 19 September 2025: move to MySQL.',
  peers: ['AVD-AZU-0029'],
  judge: notTheInternet(serverFirewall('Microsoft.DBforMariaDB/servers')),
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
        at: 'mariadb/all#/properties/endIpAddress',
        in: server({
          properties: {},
          resources: [
            {
              type: 'firewallRules',
              apiVersion: '2018-06-01',
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
