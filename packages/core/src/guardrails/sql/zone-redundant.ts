import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const database = sample('Microsoft.Sql/servers/databases@2021-11-01', 'sql/shop');

export const guardrail: Guardrail = {
  id: 'sql/zone-redundant',
  title: 'SQL databases are spread over availability zones',
  severity: 'low',
  why: 'A database in one zone is down when that data centre is.',
  fix: 'Set zoneRedundant to true; choose a General Purpose, Business Critical, Premium or Hyperscale tier.',
  note:
    'Absent, it is false. Judged from API version 2017-03-01-preview on, which brought the property. Basic and Standard ' +
    'databases have no zones, and databases in an elastic pool take the setting of the pool; unlike the built-in this ' +
    'guardrail leaves them out.',
  peers: ['CKV_AZURE_229'],
  builtin: '6221cac0-bb8d-40f4-9535-5d03f713f054',
  set: { '/properties/zoneRedundant': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Sql/servers/databases' },
        { field: 'name', notEquals: 'master' },
        { field: 'Microsoft.Sql/servers/databases/sku.tier', notIn: ['Basic', 'Standard'] },
        { value: '[requestContext().apiVersion]', greaterOrEquals: '2017-03-01-preview' },
        {
          field: 'Microsoft.Sql/servers/databases/sku.name',
          notIn: ['Basic', 'S0', 'S1', 'S2', 'S3', 'S4', 'S6', 'S7', 'S9', 'S12'],
        },
        { field: 'Microsoft.Sql/servers/databases/elasticPoolId', exists: false },
        { field: 'Microsoft.Sql/servers/databases/zoneRedundant', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/zoneRedundant',
        in: database({ sku: { name: 'BC_Gen5', tier: 'BusinessCritical' }, properties: { zoneRedundant: false } }),
      },
      { at: '/properties', in: database({ properties: {} }) },
    ],
    good: [
      database({ properties: { zoneRedundant: true } }),
      database({ sku: { name: 'S0', tier: 'Standard' }, properties: {} }),
      database({ sku: { name: 'S3' }, properties: {} }),
      sample('Microsoft.Sql/servers/databases@2014-04-01', 'sql/old')({ properties: { edition: 'Basic' } }),
      database({
        properties: {
          elasticPoolId:
            '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/Microsoft.Sql/servers/sql/elasticPools/pool',
        },
      }),
    ],
  },
};
