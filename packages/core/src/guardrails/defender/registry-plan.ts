import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const containerRegistry = sample('Microsoft.Security/pricings@2024-01-01', 'ContainerRegistry');
const discovery = sample('Microsoft.Security/pricings@2024-01-01', 'Discovery');

export const guardrail: Guardrail = {
  id: 'defender/registry-plan',
  title: 'Defender for container registries is on',
  severity: 'low',
  why: 'Images are not scanned for flaws.',
  fix: 'Set pricingTier to Standard.',
  note: 'Replaced by Defender for Containers; asked of templates that still name the old plan.',
  peers: ['CKV_AZURE_86', 'CKV_AZURE_19'],
  set: { '/properties/pricingTier': 'Standard' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Security/pricings' },
        { field: 'name', equals: 'ContainerRegistry' },
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
          resources: [containerRegistry({ properties: { pricingTier: 'Free' } })],
        },
      },
    ],
    good: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [containerRegistry({ properties: { pricingTier: 'Standard' } })],
      },
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [discovery({ properties: { pricingTier: 'Free' } })],
      },
    ],
    unknown: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [containerRegistry({ properties: { pricingTier: "[parameters('tier')]" } })],
      },
    ],
  },
};
