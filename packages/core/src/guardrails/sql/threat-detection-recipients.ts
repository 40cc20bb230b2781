import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const policy = sample('Microsoft.Sql/servers/securityAlertPolicies@2021-11-01', 'sql/Default');
const database = sample('Microsoft.Sql/servers/databases@2021-11-01', 'sql/shop');

export const guardrail: Guardrail = {
  id: 'sql/threat-detection-recipients',
  title: 'SQL threat detection mails its alerts to somebody',
  severity: 'low',
  why: 'An alert that only stands in a portal is read too late.',
  fix: 'List addresses in emailAddresses; a mailbox of the team that reacts rather than a person.',
  note: 'Alerts of Defender for Cloud also go to its security contacts, whatever stands here.',
  peers: ['CKV_AZURE_26', 'AVD-AZU-0018', '89b79fe5-49bd-4d39-84ce-55f5fc6f7764'],
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
                    field: 'Microsoft.Sql/servers/securityAlertPolicies/emailAddresses[*]',
                    where: { field: 'Microsoft.Sql/servers/securityAlertPolicies/emailAddresses[*]', notEquals: '' },
                  },
                  less: 1,
                },
              ],
            },
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.Sql/servers/databases/securityAlertPolicies' },
                { field: 'Microsoft.Sql/servers/databases/securityAlertPolicies/state', equals: 'Enabled' },
                {
                  count: {
                    field: 'Microsoft.Sql/servers/databases/securityAlertPolicies/emailAddresses[*]',
                    where: { field: 'Microsoft.Sql/servers/databases/securityAlertPolicies/emailAddresses[*]', notEquals: '' },
                  },
                  less: 1,
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
      { at: '/properties/emailAddresses', in: policy({ properties: { state: 'Enabled', emailAddresses: [] } }) },
      { at: '/properties', in: policy({ properties: { state: 'Enabled' } }) },
      {
        at: 'sql/shop/default#/properties',
        in: database({
          properties: {},
          resources: [
            { type: 'securityAlertPolicies', apiVersion: '2021-11-01', name: 'default', properties: { state: 'Enabled' } },
          ],
        }),
      },
    ],
    good: [
      policy({ properties: { state: 'Enabled', emailAddresses: ['security@example.com'] } }),
      policy({ properties: { state: 'Disabled' } }),
    ],
  },
};
