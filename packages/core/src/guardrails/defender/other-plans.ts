import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const other = sample('Microsoft.Security/pricings@2024-01-01', 'default');
const keyVaults = sample('Microsoft.Security/pricings@2024-01-01', 'KeyVaults');

export const guardrail: Guardrail = {
  id: 'defender/other-plans',
  title: 'Other Defender plans are on',
  severity: 'low',
  why: 'What the plan would watch is watched by nobody.',
  fix: 'Set pricingTier to Standard.',
  note: 'Plans that have a guardrail of their own are judged there.',
  peers: ['CKV_AZURE_19', 'AVD-AZU-0045', '2081c7d6-2851-4cce-bda5-cb49d462da42'],
  set: { '/properties/pricingTier': 'Standard' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Security/pricings' },
        {
          field: 'name',
          notIn: [
            'KeyVaults',
            'Containers',
            'KubernetesService',
            'ContainerRegistry',
            'SqlServerVirtualMachines',
            'SqlServers',
            'StorageAccounts',
            'VirtualMachines',
            'AppServices',
            'Arm',
            'Dns',
            'CosmosDbs',
            'OpenSourceRelationalDatabases',
            'CloudPosture',
            'Api',
          ],
        },
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
          resources: [other({ properties: { pricingTier: 'Free' } })],
        },
      },
    ],
    good: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [other({ properties: { pricingTier: 'Standard' } })],
      },
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [keyVaults({ properties: { pricingTier: 'Free' } })],
      },
    ],
    unknown: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [other({ properties: { pricingTier: "[parameters('tier')]" } })],
      },
    ],
  },
};
