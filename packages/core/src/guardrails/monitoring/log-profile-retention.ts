import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const profile = sample('Microsoft.Insights/logProfiles@2016-03-01', 'default');

export const guardrail: Guardrail = {
  id: 'monitoring/log-profile-retention',
  title: 'Log profiles keep the activity log for a year',
  severity: 'medium',
  why: 'Break-ins are often noticed months later; without the log nobody can tell who did what.',
  fix: 'Set retentionPolicy to {"enabled": true, "days": 365} or more; {"enabled": false, "days": 0} keeps it for ever.',
  note: 'Log profiles are retired on 15 September 2026; export the activity log with a diagnostic setting of the subscription.',
  peers: ['CKV_AZURE_37', 'AVD-AZU-0031', '25684eac-daaa-4c2c-94b4-8d2dbb627909'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Insights/logProfiles' },
        {
          not: {
            allOf: [
              { field: 'Microsoft.Insights/logProfiles/retentionPolicy.enabled', equals: false },
              { field: 'Microsoft.Insights/logProfiles/retentionPolicy.days', equals: 0 },
            ],
          },
        },
        {
          anyOf: [
            { field: 'Microsoft.Insights/logProfiles/retentionPolicy.enabled', notEquals: true },
            { field: 'Microsoft.Insights/logProfiles/retentionPolicy.days', exists: false },
            {
              allOf: [
                { field: 'Microsoft.Insights/logProfiles/retentionPolicy.days', greater: 0 },
                { field: 'Microsoft.Insights/logProfiles/retentionPolicy.days', less: 365 },
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
      {
        at: '/properties/retentionPolicy/days',
        in: {
          $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
          resources: [profile({ location: 'westeurope', properties: { retentionPolicy: { enabled: true, days: 30 } } })],
        },
      },
      {
        at: '/properties/retentionPolicy/enabled',
        in: {
          $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
          resources: [profile({ location: 'westeurope', properties: { retentionPolicy: { enabled: false, days: 365 } } })],
        },
      },
      {
        at: '/properties',
        in: {
          $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
          resources: [profile({ location: 'westeurope', properties: {} })],
        },
      },
    ],
    good: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [profile({ location: 'westeurope', properties: { retentionPolicy: { enabled: true, days: 365 } } })],
      },
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [profile({ location: 'westeurope', properties: { retentionPolicy: { enabled: false, days: 0 } } })],
      },
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [profile({ location: 'westeurope', properties: { retentionPolicy: { enabled: true, days: 0 } } })],
      },
    ],
    unknown: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [
          profile({ location: 'westeurope', properties: { retentionPolicy: { enabled: true, days: "[parameters('days')]" } } }),
        ],
      },
    ],
  },
};
