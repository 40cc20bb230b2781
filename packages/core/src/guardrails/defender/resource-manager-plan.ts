import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const arm = sample('Microsoft.Security/pricings@2024-01-01', 'Arm');
const discovery = sample('Microsoft.Security/pricings@2024-01-01', 'Discovery');

export const guardrail: Guardrail = {
  id: 'defender/resource-manager-plan',
  title: 'Defender for Resource Manager is on',
  severity: 'high',
  why: 'Whoever uses stolen rights to change resources is noticed by nobody.',
  fix: 'Set pricingTier to Standard.',
  note: 'Judged where a template sets the plan; only the subscription itself tells whether it is on.',
  controls: [
    'cis-6.0/8.1.9.1',
    'mcsb-1/IR-3',
    'mcsb-1/IR-5',
    'mcsb-1/LT-1',
    'mcsb-1/LT-2',
    'mcsb-2/IR-3',
    'mcsb-2/IR-5',
    'mcsb-2/LT-1',
    'mcsb-2/LT-2',
  ],
  peers: ['CKV_AZURE_234', 'Azure.Defender.Arm', 'CKV_AZURE_19'],
  builtin: 'c3d20c29-b36d-48fe-808b-99a87530ad99',
  set: { '/properties/pricingTier': 'Standard' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Security/pricings' },
        { field: 'name', equals: 'Arm' },
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
          resources: [arm({ properties: { pricingTier: 'Free' } })],
        },
      },
    ],
    good: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [arm({ properties: { pricingTier: 'Standard' } })],
      },
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [discovery({ properties: { pricingTier: 'Free' } })],
      },
    ],
    unknown: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [arm({ properties: { pricingTier: "[parameters('tier')]" } })],
      },
    ],
  },
};
