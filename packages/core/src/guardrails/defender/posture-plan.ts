import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cloudPosture = sample('Microsoft.Security/pricings@2024-01-01', 'CloudPosture');
const discovery = sample('Microsoft.Security/pricings@2024-01-01', 'Discovery');

export const guardrail: Guardrail = {
  id: 'defender/posture-plan',
  title: 'Defender CSPM is on',
  severity: 'medium',
  why: 'Paths that lead an attacker from the internet to data are found by nobody, and machines are not scanned without agents.',
  fix: 'Set pricingTier to Standard.',
  note: 'Judged where a template sets the plan; only the subscription itself tells whether it is on.',
  controls: [
    'cis-6.0/8.1.1.1',
    'mcsb-1/IR-3',
    'mcsb-1/IR-5',
    'mcsb-1/LT-1',
    'mcsb-1/LT-2',
    'mcsb-2/IR-3',
    'mcsb-2/IR-5',
    'mcsb-2/LT-1',
    'mcsb-2/LT-2',
  ],
  peers: ['Azure.Defender.Cspm', 'CKV_AZURE_19'],
  builtin: '1f90fc71-a595-4066-8974-d4d0802e8ef0',
  set: { '/properties/pricingTier': 'Standard' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Security/pricings' },
        { field: 'name', equals: 'CloudPosture' },
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
          resources: [cloudPosture({ properties: { pricingTier: 'Free' } })],
        },
      },
    ],
    good: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [cloudPosture({ properties: { pricingTier: 'Standard' } })],
      },
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [discovery({ properties: { pricingTier: 'Free' } })],
      },
    ],
    unknown: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [cloudPosture({ properties: { pricingTier: "[parameters('tier')]" } })],
      },
    ],
  },
};
