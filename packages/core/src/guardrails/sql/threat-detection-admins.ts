import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const policy = sample('Microsoft.Sql/servers/securityAlertPolicies@2021-11-01', 'sql/Default');
const databasePolicy = sample('Microsoft.Sql/servers/databases/securityAlertPolicies@2021-11-01', 'sql/shop/default');

export const guardrail: Guardrail = {
  id: 'sql/threat-detection-admins',
  title: 'SQL threat detection mails its alerts to the administrators of the subscription',
  severity: 'low',
  why: 'Lists of addresses age; the owners of the subscription are there even when everybody on the list has left.',
  fix: 'Set emailAccountAdmins to true.',
  note: 'Absent, it is false. API version 2014-04-01 writes Enabled and Disabled instead.',
  peers: ['CKV_AZURE_27', 'AVD-AZU-0023', 'a8852cc0-fd4b-4fc7-9372-1e43fad0732e'],
  rule: {
    if: {
      allOf: [
        {
          anyOf: [
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.Sql/servers/securityAlertPolicies' },
                { field: 'Microsoft.Sql/servers/securityAlertPolicies/state', equals: 'Enabled' },
                { field: 'Microsoft.Sql/servers/securityAlertPolicies/emailAccountAdmins', notIn: [true, 'true', 'Enabled'] },
              ],
            },
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.Sql/servers/databases/securityAlertPolicies' },
                { field: 'Microsoft.Sql/servers/databases/securityAlertPolicies/state', equals: 'Enabled' },
                {
                  field: 'Microsoft.Sql/servers/databases/securityAlertPolicies/emailAccountAdmins',
                  notIn: [true, 'true', 'Enabled'],
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
      { at: '/properties/emailAccountAdmins', in: policy({ properties: { state: 'Enabled', emailAccountAdmins: false } }) },
      { at: '/properties', in: databasePolicy({ properties: { state: 'Enabled' } }) },
    ],
    good: [
      policy({ properties: { state: 'Enabled', emailAccountAdmins: true } }),
      databasePolicy({ properties: { state: 'Enabled', emailAccountAdmins: 'Enabled' } }),
      policy({ properties: { state: 'Disabled' } }),
    ],
  },
};
