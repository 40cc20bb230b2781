import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.DocumentDB/databaseAccounts@2024-05-15', 'cosmos');

export const guardrail: Guardrail = {
  id: 'cosmos-db/firewall',
  title: 'Cosmos DB accounts on a public endpoint have a firewall',
  severity: 'high',
  why: 'Without addresses or subnets on a list anybody on the internet who gets hold of a key reads and writes everything.',
  fix:
    'List addresses in ipRules, or subnets in virtualNetworkRules with isVirtualNetworkFilterEnabled true, or disable ' +
    'public network access.',
  note:
    'Without any rule everybody is let in. With isVirtualNetworkFilterEnabled true and no rule nobody is, so that it ' +
    'passes as in the built-in.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['CKV_AZURE_99'],
  builtin: '862e97cf-49fc-4a5c-9de4-40d4e2e7c8eb',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DocumentDB/databaseAccounts' },
        { field: 'Microsoft.DocumentDB/databaseAccounts/publicNetworkAccess', notIn: ['Disabled', 'SecuredByPerimeter'] },
        { field: 'Microsoft.DocumentDB/databaseAccounts/isVirtualNetworkFilterEnabled', notEquals: true },
        { count: { field: 'Microsoft.DocumentDB/databaseAccounts/ipRules[*]' }, equals: 0 },
        { field: 'Microsoft.DocumentDB/databaseAccounts/ipRangeFilter', notContains: '.' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties', in: account({ properties: {} }) },
      { at: '/properties', in: account({ properties: { isVirtualNetworkFilterEnabled: false } }) },
    ],
    good: [
      account({ properties: { publicNetworkAccess: 'Disabled' } }),
      account({ properties: { ipRules: [{ ipAddressOrRange: '203.0.113.7' }] } }),
      account({ properties: { ipRangeFilter: '203.0.113.7' } }),
      account({
        properties: {
          isVirtualNetworkFilterEnabled: true,
          virtualNetworkRules: [{ id: "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'app')]" }],
        },
      }),
    ],
  },
};
