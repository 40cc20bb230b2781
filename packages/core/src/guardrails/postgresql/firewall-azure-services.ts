import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01', 'pg');
const rule = sample('Microsoft.DBforPostgreSQL/flexibleServers/firewallRules@2024-08-01', 'pg/office');
const singleRule = sample('Microsoft.DBforPostgreSQL/servers/firewallRules@2017-12-01', 'pg/office');

export const guardrail: Guardrail = {
  id: 'postgresql/firewall-azure-services',
  title: 'Firewalls of PostgreSQL servers do not let all of Azure in',
  severity: 'high',
  why:
    'The rule 0.0.0.0 admits every server in Azure, those of other customers too: anybody with a subscription may try ' +
    'the password.',
  fix: 'Remove the rule; use private endpoints, or rules for the subnets of your own.',
  note: 'Portals and templates call it "Allow Azure services".',
  peers: ['CKV2_AZURE_6', 'Azure.PostgreSQL.AllowAzureAccess'],
  rule: {
    if: {
      allOf: [
        {
          anyOf: [
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules' },
                { field: 'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules/startIpAddress', equals: '0.0.0.0' },
                { field: 'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules/endIpAddress', equals: '0.0.0.0' },
              ],
            },
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.DBforPostgreSQL/servers/firewallRules' },
                { field: 'Microsoft.DBforPostgreSQL/servers/firewallRules/startIpAddress', equals: '0.0.0.0' },
                { field: 'Microsoft.DBforPostgreSQL/servers/firewallRules/endIpAddress', equals: '0.0.0.0' },
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
        at: 'pg/AllowAllWindowsAzureIps#/properties/endIpAddress',
        in: server({
          properties: {},
          resources: [
            {
              type: 'firewallRules',
              apiVersion: '2024-08-01',
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
