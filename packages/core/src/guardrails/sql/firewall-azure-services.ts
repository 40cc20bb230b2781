import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.Sql/servers@2021-11-01', 'sql');
const rule = sample('Microsoft.Sql/servers/firewallRules@2021-11-01', 'sql/office');

export const guardrail: Guardrail = {
  id: 'sql/firewall-azure-services',
  title: 'Firewalls of SQL servers do not let all of Azure in',
  severity: 'high',
  why:
    'The rule 0.0.0.0 admits every server in Azure, those of other customers too: anybody with a subscription may try ' +
    'the password.',
  fix: 'Remove the rule; use private endpoints, or rules for the subnets of your own.',
  note: 'Portals and templates call it "Allow Azure services".',
  peers: ['CKV2_AZURE_34', 'Azure.SQL.AllowAzureAccess'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Sql/servers/firewallRules' },
        { field: 'Microsoft.Sql/servers/firewallRules/startIpAddress', equals: '0.0.0.0' },
        { field: 'Microsoft.Sql/servers/firewallRules/endIpAddress', equals: '0.0.0.0' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/endIpAddress', in: rule({ properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' } }) },
      {
        at: 'sql/AllowAllWindowsAzureIps#/properties/endIpAddress',
        in: server({
          properties: {},
          resources: [
            {
              type: 'firewallRules',
              apiVersion: '2021-11-01',
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
