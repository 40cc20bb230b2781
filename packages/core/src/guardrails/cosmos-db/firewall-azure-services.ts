import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.DocumentDB/databaseAccounts@2024-05-15', 'cosmos');

export const guardrail: Guardrail = {
  id: 'cosmos-db/firewall-azure-services',
  title: 'Firewalls of Cosmos DB accounts do not let all of Azure in',
  severity: 'high',
  why: 'The address 0.0.0.0 admits every server in Azure, those of other customers too.',
  fix: 'Remove 0.0.0.0 from ipRules; use private endpoints, or rules for the subnets of your own.',
  builtin: '12339a85-a25c-4f17-9f82-4766f13f5c4c',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DocumentDB/databaseAccounts' },
        {
          anyOf: [
            {
              count: {
                field: 'Microsoft.DocumentDB/databaseAccounts/ipRules[*]',
                where: { field: 'Microsoft.DocumentDB/databaseAccounts/ipRules[*].ipAddressOrRange', equals: '0.0.0.0' },
              },
              greater: 0,
            },
            { field: 'Microsoft.DocumentDB/databaseAccounts/ipRangeFilter', contains: '0.0.0.0' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/ipRules/0/ipAddressOrRange',
        in: account({ properties: { ipRules: [{ ipAddressOrRange: '0.0.0.0' }] } }),
      },
      { at: '/properties/ipRangeFilter', in: account({ properties: { ipRangeFilter: '203.0.113.7,0.0.0.0' } }) },
    ],
    good: [account({ properties: { ipRules: [{ ipAddressOrRange: '203.0.113.7' }] } }), account({ properties: {} })],
  },
};
