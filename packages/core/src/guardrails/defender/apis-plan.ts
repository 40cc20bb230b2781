import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const api = sample('Microsoft.Security/pricings@2024-01-01', 'Api');
const discovery = sample('Microsoft.Security/pricings@2024-01-01', 'Discovery');

export const guardrail: Guardrail = {
  id: 'defender/apis-plan',
  title: 'Defender for APIs is on',
  severity: 'low',
  why: 'Attacks on interfaces and those nobody knows of are noticed by nobody.',
  fix: 'Set pricingTier to Standard.',
  note: 'Judged where a template sets the plan; only the subscription itself tells whether it is on.',
  controls: [
    'cis-6.0/8.1.2.1',
    'mcsb-1/DP-1',
    'mcsb-1/DP-2',
    'mcsb-1/IR-3',
    'mcsb-1/IR-5',
    'mcsb-1/LT-1',
    'mcsb-2/DP-1',
    'mcsb-2/DP-2',
    'mcsb-2/IR-3',
    'mcsb-2/IR-5',
    'mcsb-2/LT-1',
  ],
  peers: ['Azure.Defender.Api', 'CKV_AZURE_19'],
  builtin: '7926a6d1-b268-4586-8197-e8ae90c877d7',
  set: { '/properties/pricingTier': 'Standard' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Security/pricings' },
        { field: 'name', equals: 'Api' },
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
          resources: [api({ properties: { pricingTier: 'Free' } })],
        },
      },
    ],
    good: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [api({ properties: { pricingTier: 'Standard' } })],
      },
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [discovery({ properties: { pricingTier: 'Free' } })],
      },
    ],
    unknown: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [api({ properties: { pricingTier: "[parameters('tier')]" } })],
      },
    ],
  },
};
