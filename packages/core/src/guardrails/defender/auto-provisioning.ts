import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const provisioning = sample('Microsoft.Security/autoProvisioningSettings@2017-08-01-preview', 'default');

export const guardrail: Guardrail = {
  id: 'defender/auto-provisioning',
  title: 'Agents of Defender are installed by themselves',
  severity: 'low',
  why: 'New machines stay unwatched until somebody remembers them.',
  fix: 'Set autoProvision to On.',
  note: 'The Log Analytics agent that this installs was retired on 31 August 2024; plans bring their own agents now.',
  peers: ['Azure.DefenderCloud.Provisioning'],
  set: { '/properties/autoProvision': 'On' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Security/autoProvisioningSettings' },
        { field: 'Microsoft.Security/AutoProvisioningSettings/autoProvision', notEquals: 'On' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/autoProvision',
        in: {
          $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
          resources: [provisioning({ properties: { autoProvision: 'Off' } })],
        },
      },
    ],
    good: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [provisioning({ properties: { autoProvision: 'On' } })],
      },
    ],
    unknown: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [provisioning({ properties: { autoProvision: "[parameters('on')]" } })],
      },
    ],
  },
};
