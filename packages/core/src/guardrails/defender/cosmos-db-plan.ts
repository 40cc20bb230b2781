import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cosmosDbs = sample('Microsoft.Security/pricings@2024-01-01', 'CosmosDbs');
const discovery = sample('Microsoft.Security/pricings@2024-01-01', 'Discovery');

export const guardrail: Guardrail = {
  id: 'defender/cosmos-db-plan',
  title: 'Defender for Cosmos DB is on',
  severity: 'medium',
  why: 'Injection and unusual exports of data are noticed by nobody.',
  fix: 'Set pricingTier to Standard.',
  note: 'Judged where a template sets the plan; only the subscription itself tells whether it is on.',
  controls: ['cis-6.0/8.1.7.1'],
  peers: ['Azure.Defender.CosmosDb', 'CKV_AZURE_19'],
  set: { '/properties/pricingTier': 'Standard' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Security/pricings' },
        { field: 'name', equals: 'CosmosDbs' },
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
          resources: [cosmosDbs({ properties: { pricingTier: 'Free' } })],
        },
      },
    ],
    good: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [cosmosDbs({ properties: { pricingTier: 'Standard' } })],
      },
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [discovery({ properties: { pricingTier: 'Free' } })],
      },
    ],
    unknown: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [cosmosDbs({ properties: { pricingTier: "[parameters('tier')]" } })],
      },
    ],
  },
};
