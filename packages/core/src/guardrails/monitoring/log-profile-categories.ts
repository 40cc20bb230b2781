import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const profile = sample('Microsoft.Insights/logProfiles@2016-03-01', 'default');

export const guardrail: Guardrail = {
  id: 'monitoring/log-profile-categories',
  title: 'Log profiles capture writes, deletions and actions',
  severity: 'medium',
  why: 'What is not captured cannot be looked up after an attack.',
  fix: 'Set categories to ["Write", "Delete", "Action"].',
  note: 'Log profiles are retired on 15 September 2026; export the activity log with a diagnostic setting of the subscription.',
  peers: ['CKV_AZURE_38', 'AVD-AZU-0033', '4d522e7b-f938-4d51-a3b1-974ada528bd3'],
  set: { '/properties/categories': ['Write', 'Delete', 'Action'] },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Insights/logProfiles' },
        {
          anyOf: [
            {
              count: {
                field: 'Microsoft.Insights/logProfiles/categories[*]',
                where: { field: 'Microsoft.Insights/logProfiles/categories[*]', equals: 'Write' },
              },
              less: 1,
            },
            {
              count: {
                field: 'Microsoft.Insights/logProfiles/categories[*]',
                where: { field: 'Microsoft.Insights/logProfiles/categories[*]', equals: 'Delete' },
              },
              less: 1,
            },
            {
              count: {
                field: 'Microsoft.Insights/logProfiles/categories[*]',
                where: { field: 'Microsoft.Insights/logProfiles/categories[*]', equals: 'Action' },
              },
              less: 1,
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
        at: '/properties/categories',
        in: {
          $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
          resources: [profile({ location: 'westeurope', properties: { categories: ['Write', 'Delete'] } })],
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
        resources: [profile({ location: 'westeurope', properties: { categories: ['Write', 'Delete', 'Action'] } })],
      },
    ],
    unknown: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [profile({ location: 'westeurope', properties: { categories: "[parameters('categories')]" } })],
      },
    ],
  },
};
