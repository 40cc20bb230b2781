import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforMySQL/flexibleServers@2023-12-30', 'mysql');
const rule = sample('Microsoft.DBforMySQL/flexibleServers/firewallRules@2023-12-30', 'mysql/office');
const singleRule = sample('Microsoft.DBforMySQL/servers/firewallRules@2017-12-01', 'mysql/office');

export const guardrail: Guardrail = {
  id: 'mysql/firewall-azure-services',
  title: 'Firewalls of MySQL servers do not let all of Azure in',
  severity: 'high',
  why:
    'The rule 0.0.0.0 admits every server in Azure, those of other customers too: anybody with a subscription may try ' +
    'the password.',
  fix: 'Remove the rule; use private endpoints, or rules for the subnets of your own.',
  note: 'Portals and templates call it "Allow Azure services".',
  peers: ['Azure.MySQL.AllowAzureAccess'],
  rule: {
    if: {
      allOf: [
        {
          anyOf: [
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.DBforMySQL/flexibleServers/firewallRules' },
                { field: 'Microsoft.DBforMySQL/flexibleServers/firewallRules/startIpAddress', equals: '0.0.0.0' },
                { field: 'Microsoft.DBforMySQL/flexibleServers/firewallRules/endIpAddress', equals: '0.0.0.0' },
              ],
            },
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.DBforMySQL/servers/firewallRules' },
                { field: 'Microsoft.DBforMySQL/servers/firewallRules/startIpAddress', equals: '0.0.0.0' },
                { field: 'Microsoft.DBforMySQL/servers/firewallRules/endIpAddress', equals: '0.0.0.0' },
              ],
            },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/endIpAddress', in: rule({ properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' } }) },
      {
        at: '/properties/endIpAddress',
        in: singleRule({ properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' } }),
      },
      {
        at: 'mysql/AllowAllWindowsAzureIps#/properties/endIpAddress',
        in: server({
          properties: {},
          resources: [
            {
              type: 'firewallRules',
              apiVersion: '2023-12-30',
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
