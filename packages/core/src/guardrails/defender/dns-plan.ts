import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const dns = sample('Microsoft.Security/pricings@2024-01-01', 'Dns');
const discovery = sample('Microsoft.Security/pricings@2024-01-01', 'Discovery');

export const guardrail: Guardrail = {
  id: 'defender/dns-plan',
  title: 'Defender for DNS is on',
  severity: 'low',
  why: 'Machines that talk to their controllers through DNS are noticed by nobody.',
  fix: 'Set pricingTier to Standard.',
  note: 'Part of Defender for Servers Plan 2 since August 2023; asked of templates that still name the old plan.',
  peers: ['Azure.Defender.Dns', 'CKV_AZURE_19'],
  set: { '/properties/pricingTier': 'Standard' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Security/pricings' },
        { field: 'name', equals: 'Dns' },
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
          resources: [dns({ properties: { pricingTier: 'Free' } })],
        },
      },
    ],
    good: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [dns({ properties: { pricingTier: 'Standard' } })],
      },
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [discovery({ properties: { pricingTier: 'Free' } })],
      },
    ],
    unknown: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [dns({ properties: { pricingTier: "[parameters('tier')]" } })],
      },
    ],
  },
};
