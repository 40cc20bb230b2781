import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const profile = sample('Microsoft.Insights/logProfiles@2016-03-01', 'default');

export const guardrail: Guardrail = {
  id: 'monitoring/log-profile-regions',
  title: 'Log profiles capture every region',
  severity: 'low',
  why: 'What an intruder does in a region that you do not use is seen by nobody.',
  fix: 'List every region, and global, in locations.',
  note:
    'Log profiles are retired on 15 September 2026; export the activity log with a diagnostic setting of the ' +
    'subscription. Judged is global, where the resources without a region are logged; the list of regions changes.',
  peers: ['AVD-AZU-0032'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Insights/logProfiles' },
        {
          count: {
            field: 'Microsoft.Insights/logProfiles/locations[*]',
            where: { field: 'Microsoft.Insights/logProfiles/locations[*]', equals: 'global' },
          },
          less: 1,
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/locations',
        in: {
          $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
          resources: [profile({ location: 'westeurope', properties: { locations: ['westeurope'] } })],
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
        resources: [profile({ location: 'westeurope', properties: { locations: ['westeurope', 'global'] } })],
      },
    ],
    unknown: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [profile({ location: 'westeurope', properties: { locations: "[parameters('locations')]" } })],
      },
    ],
  },
};
