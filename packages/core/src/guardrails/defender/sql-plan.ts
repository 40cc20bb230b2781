import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const sqlServers = sample('Microsoft.Security/pricings@2024-01-01', 'SqlServers');
const discovery = sample('Microsoft.Security/pricings@2024-01-01', 'Discovery');

export const guardrail: Guardrail = {
  id: 'defender/sql-plan',
  title: 'Defender for Azure SQL is on',
  severity: 'high',
  why: 'Injection, brute force and unusual exports of data are noticed by nobody.',
  fix: 'Set pricingTier to Standard.',
  note: 'Judged where a template sets the plan; only the subscription itself tells whether it is on.',
  controls: [
    'cis-6.0/8.1.7.3',
    'mcsb-1/DP-2',
    'mcsb-1/IR-3',
    'mcsb-1/IR-5',
    'mcsb-1/LT-1',
    'mcsb-1/LT-2',
    'mcsb-2/DP-2',
    'mcsb-2/IR-3',
    'mcsb-2/IR-5',
    'mcsb-2/LT-1',
    'mcsb-2/LT-2',
  ],
  peers: ['CKV_AZURE_69', 'Azure.Defender.SQL', 'CKV_AZURE_19'],
  builtin: '7fe3b40f-802b-4cdd-8bd4-fd799c948cc2',
  set: { '/properties/pricingTier': 'Standard' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Security/pricings' },
        { field: 'name', equals: 'SqlServers' },
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
          resources: [sqlServers({ properties: { pricingTier: 'Free' } })],
        },
      },
    ],
    good: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [sqlServers({ properties: { pricingTier: 'Standard' } })],
      },
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [discovery({ properties: { pricingTier: 'Free' } })],
      },
    ],
    unknown: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [sqlServers({ properties: { pricingTier: "[parameters('tier')]" } })],
      },
    ],
  },
};
