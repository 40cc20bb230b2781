import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const policy = sample('Microsoft.Sql/servers/securityAlertPolicies@2021-11-01', 'sql/Default');
const database = sample('Microsoft.Sql/servers/databases@2021-11-01', 'sql/shop');

export const guardrail: Guardrail = {
  id: 'sql/threat-detection-types',
  title: 'SQL threat detection has no kind of alert switched off',
  severity: 'medium',
  why: 'Each kind of alert that is off, such as injection or brute force, is an attack that nobody hears of.',
  fix: 'Leave disabledAlerts out or make it an empty list.',
  note: 'API version 2014-04-01 takes a text instead of a list; an empty text switches nothing off.',
  peers: ['CKV_AZURE_25', 'AVD-AZU-0028', '574e8d82-1db2-4b9c-b526-e320ede9a9ff'],
  rule: {
    if: {
      allOf: [
        {
          anyOf: [
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.Sql/servers/securityAlertPolicies' },
                { field: 'Microsoft.Sql/servers/securityAlertPolicies/state', equals: 'Enabled' },
                {
                  count: {
                    field: 'Microsoft.Sql/servers/securityAlertPolicies/disabledAlerts[*]',
                    where: { field: 'Microsoft.Sql/servers/securityAlertPolicies/disabledAlerts[*]', notEquals: '' },
                  },
                  greater: 0,
                },
              ],
            },
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.Sql/servers/databases/securityAlertPolicies' },
                { field: 'Microsoft.Sql/servers/databases/securityAlertPolicies/state', equals: 'Enabled' },
                {
                  count: {
                    field: 'Microsoft.Sql/servers/databases/securityAlertPolicies/disabledAlerts[*]',
                    where: { field: 'Microsoft.Sql/servers/databases/securityAlertPolicies/disabledAlerts[*]', notEquals: '' },
                  },
                  greater: 0,
                },
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
      { at: '/properties/disabledAlerts/0', in: policy({ properties: { state: 'Enabled', disabledAlerts: ['Sql_Injection'] } }) },
      {
        at: 'sql/shop/default#/properties/disabledAlerts/0',
        in: database({
          properties: {},
          resources: [
            {
              type: 'securityAlertPolicies',
              apiVersion: '2021-11-01',
              name: 'default',
              properties: { state: 'Enabled', disabledAlerts: ['Brute_Force'] },
            },
          ],
        }),
      },
    ],
    good: [
      policy({ properties: { state: 'Enabled', disabledAlerts: [] } }),
      policy({ properties: { state: 'Enabled', disabledAlerts: [''] } }),
      policy({ properties: { state: 'Enabled' } }),
      policy({ properties: { state: 'Disabled', disabledAlerts: ['Sql_Injection'] } }),
    ],
  },
};
