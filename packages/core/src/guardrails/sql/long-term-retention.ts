import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const database = sample('Microsoft.Sql/servers/databases@2021-11-01', 'sql/shop');
const policy = sample('Microsoft.Sql/servers/databases/backupLongTermRetentionPolicies@2021-11-01', 'sql/shop/default');

export const guardrail: Guardrail = {
  id: 'sql/long-term-retention',
  title: 'SQL databases keep backups for longer than weeks',
  severity: 'low',
  why: 'Point-in-time backups end after 35 days at most; damage that is found later can no longer be undone.',
  fix: 'Add a backupLongTermRetentionPolicies child named default with a weekly, monthly or yearly retention.',
  note: 'Absent, there is none. Worth it for data of record; suppress it elsewhere.',
  builtin: 'd38fc420-0735-4ef3-ac11-c806f651a570',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Sql/servers/databases' },
        { field: 'name', notEquals: 'master' },
      ],
    },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Sql/servers/databases/backupLongTermRetentionPolicies',
        name: 'default',
        existenceCondition: {
          anyOf: [
            {
              allOf: [
                { field: 'Microsoft.Sql/servers/databases/backupLongTermRetentionPolicies/weeklyRetention', exists: true },
                { field: 'Microsoft.Sql/servers/databases/backupLongTermRetentionPolicies/weeklyRetention', notEquals: 'PT0S' },
              ],
            },
            {
              allOf: [
                { field: 'Microsoft.Sql/servers/databases/backupLongTermRetentionPolicies/monthlyRetention', exists: true },
                { field: 'Microsoft.Sql/servers/databases/backupLongTermRetentionPolicies/monthlyRetention', notEquals: 'PT0S' },
              ],
            },
            {
              allOf: [
                { field: 'Microsoft.Sql/servers/databases/backupLongTermRetentionPolicies/yearlyRetention', exists: true },
                { field: 'Microsoft.Sql/servers/databases/backupLongTermRetentionPolicies/yearlyRetention', notEquals: 'PT0S' },
              ],
            },
          ],
        },
      },
    },
  },
  examples: {
    bad: [
      { at: '', in: database({ properties: {} }) },
      {
        at: 'sql/shop/default#/properties',
        in: [database({ properties: {} }), policy({ properties: { weeklyRetention: 'PT0S' } })],
      },
    ],
    good: [
      [database({ properties: {} }), policy({ properties: { weeklyRetention: 'P12W' } })],
      database({
        properties: {},
        resources: [
          {
            type: 'backupLongTermRetentionPolicies',
            apiVersion: '2021-11-01',
            name: 'default',
            properties: { yearlyRetention: 'P7Y', weekOfYear: 1 },
          },
        ],
      }),
    ],
  },
};
