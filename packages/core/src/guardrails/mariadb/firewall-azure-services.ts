import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforMariaDB/servers@2018-06-01', 'mariadb');
const rule = sample('Microsoft.DBforMariaDB/servers/firewallRules@2018-06-01', 'mariadb/office');

export const guardrail: Guardrail = {
  id: 'mariadb/firewall-azure-services',
  title: 'Firewalls of MariaDB servers do not let all of Azure in',
  severity: 'high',
  why:
    'The rule 0.0.0.0 admits every server in Azure, those of other customers too: anybody with a subscription may try ' +
    'the password.',
  fix: 'Remove the rule; use private endpoints, or rules for the subnets of your own.',
  note:
    'Portals and templates call it "Allow Azure services". Azure Database for MariaDB was retired on 19 September 2025: ' +
    'move to MySQL.',
  peers: ['Azure.MariaDB.AllowAzureAccess'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DBforMariaDB/servers/firewallRules' },
        { field: 'Microsoft.DBforMariaDB/servers/firewallRules/startIpAddress', equals: '0.0.0.0' },
        { field: 'Microsoft.DBforMariaDB/servers/firewallRules/endIpAddress', equals: '0.0.0.0' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/endIpAddress', in: rule({ properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' } }) },
      {
        at: 'mariadb/AllowAllWindowsAzureIps#/properties/endIpAddress',
        in: server({
          properties: {},
          resources: [
            {
              type: 'firewallRules',
              apiVersion: '2018-06-01',
              name: 'AllowAllWindowsAzureIps',
              properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' },
            },
          ],
        }),
      },
    ],
    good: [rule({ properties: { startIpAddress: '203.0.113.7', endIpAddress: '203.0.113.7' } })],
  },
};
