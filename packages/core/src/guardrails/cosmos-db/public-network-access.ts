import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.DocumentDB/databaseAccounts@2024-05-15', 'cosmos');

export const guardrail: Guardrail = {
  id: 'cosmos-db/public-network-access',
  title: 'Cosmos DB accounts are not reachable from public networks',
  severity: 'medium',
  why: 'On a public endpoint a leaked key opens the data to anybody, from anywhere.',
  fix: 'Set publicNetworkAccess to Disabled (or SecuredByPerimeter) and connect through private endpoints.',
  note: 'Absent, it is Enabled.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['CKV_AZURE_101', 'Azure.Cosmos.PublicAccess'],
  builtin: '797b37f7-06b8-444c-b1ad-fc62867f335a',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DocumentDB/databaseAccounts' },
        { field: 'Microsoft.DocumentDB/databaseAccounts/publicNetworkAccess', notIn: ['Disabled', 'SecuredByPerimeter'] },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: account({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: account({ properties: {} }) },
    ],
    good: [
      account({ properties: { publicNetworkAccess: 'Disabled' } }),
      account({ properties: { publicNetworkAccess: 'SecuredByPerimeter' } }),
    ],
  },
};
