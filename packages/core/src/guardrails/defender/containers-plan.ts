import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const containers = sample('Microsoft.Security/pricings@2024-01-01', 'Containers');
const kubernetesService = sample('Microsoft.Security/pricings@2024-01-01', 'KubernetesService');
const discovery = sample('Microsoft.Security/pricings@2024-01-01', 'Discovery');

export const guardrail: Guardrail = {
  id: 'defender/containers-plan',
  title: 'Defender for Containers is on',
  severity: 'high',
  why: 'Crypto miners, shells in containers and stolen tokens are noticed by nobody, and images are not scanned.',
  fix: 'Set pricingTier to Standard.',
  note:
    'Judged where a template sets the plan, also by its old name KubernetesService; only the subscription itself tells ' +
    'whether it is on.',
  controls: [
    'cis-6.0/8.1.4.1',
    'mcsb-1/IR-3',
    'mcsb-1/IR-5',
    'mcsb-1/LT-1',
    'mcsb-1/LT-2',
    'mcsb-2/IR-3',
    'mcsb-2/IR-5',
    'mcsb-2/LT-1',
    'mcsb-2/LT-2',
  ],
  peers: ['CKV_AZURE_85', 'Azure.Defender.Containers', 'CKV_AZURE_19'],
  builtin: '1c988dd6-ade4-430f-a608-2a3e5b0a6d38',
  set: { '/properties/pricingTier': 'Standard' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Security/pricings' },
        { field: 'name', in: ['Containers', 'KubernetesService'] },
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
          resources: [containers({ properties: { pricingTier: 'Free' } })],
        },
      },
      {
        at: '/properties/pricingTier',
        in: {
          $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
          resources: [kubernetesService({ properties: { pricingTier: 'Free' } })],
        },
      },
    ],
    good: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [containers({ properties: { pricingTier: 'Standard' } })],
      },
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [discovery({ properties: { pricingTier: 'Free' } })],
      },
    ],
    unknown: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [containers({ properties: { pricingTier: "[parameters('tier')]" } })],
      },
    ],
  },
};
