import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const appServices = sample('Microsoft.Security/pricings@2024-01-01', 'AppServices');
const discovery = sample('Microsoft.Security/pricings@2024-01-01', 'Discovery');

export const guardrail: Guardrail = {
  id: 'defender/app-service-plan',
  title: 'Defender for App Service is on',
  severity: 'medium',
  why: 'Attacks on web apps and domains left dangling are noticed by nobody.',
  fix: 'Set pricingTier to Standard.',
  note: 'Judged where a template sets the plan; only the subscription itself tells whether it is on.',
  controls: [
    'cis-6.0/8.1.6.1',
    'mcsb-1/IR-3',
    'mcsb-1/IR-5',
    'mcsb-1/LT-1',
    'mcsb-1/LT-2',
    'mcsb-2/IR-3',
    'mcsb-2/IR-5',
    'mcsb-2/LT-1',
    'mcsb-2/LT-2',
  ],
  peers: ['CKV_AZURE_61', 'Azure.Defender.AppServices', 'CKV_AZURE_19'],
  builtin: '2913021d-f2fd-4f3d-b958-22354e2bdbcb',
  set: { '/properties/pricingTier': 'Standard' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Security/pricings' },
        { field: 'name', equals: 'AppServices' },
        { field: 'Microsoft.Security/pricings/pricingTier', notEquals: 'Standard' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/pricingTier',
        in: {
          $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
          resources: [appServices({ properties: { pricingTier: 'Free' } })],
        },
      },
    ],
    good: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [appServices({ properties: { pricingTier: 'Standard' } })],
      },
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [discovery({ properties: { pricingTier: 'Free' } })],
      },
    ],
    unknown: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [appServices({ properties: { pricingTier: "[parameters('tier')]" } })],
      },
    ],
  },
};
