import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const exemption = sample('Microsoft.Authorization/policyExemptions@2022-07-01-preview', 'waiver');

export const guardrail: Guardrail = {
  id: 'governance/waiver-expiry',
  title: 'Waivers of policies end',
  severity: 'low',
  why: 'A waiver without an end is a hole that everybody forgot.',
  fix: 'Set expiresOn to the day when it has to be thought over.',
  peers: ['Azure.Policy.WaiverExpiry'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Authorization/policyExemptions' },
        { field: 'Microsoft.Authorization/policyExemptions/exemptionCategory', equals: 'Waiver' },
        { field: 'Microsoft.Authorization/policyExemptions/expiresOn', exists: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties',
        in: {
          $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
          resources: [
            exemption({
              properties: {
                policyAssignmentId:
                  '/subscriptions/22222222-2222-2222-2222-222222222222/providers/Microsoft.Authorization/policyAssignments/base',
                exemptionCategory: 'Waiver',
              },
            }),
          ],
        },
      },
    ],
    good: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [
          exemption({
            properties: {
              policyAssignmentId:
                '/subscriptions/22222222-2222-2222-2222-222222222222/providers/Microsoft.Authorization/policyAssignments/base',
              exemptionCategory: 'Waiver',
              expiresOn: '2027-06-30T00:00:00Z',
            },
          }),
        ],
      },
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [
          exemption({
            properties: {
              policyAssignmentId:
                '/subscriptions/22222222-2222-2222-2222-222222222222/providers/Microsoft.Authorization/policyAssignments/base',
              exemptionCategory: 'Mitigated',
            },
          }),
        ],
      },
    ],
    unknown: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [
          exemption({
            properties: {
              policyAssignmentId:
                '/subscriptions/22222222-2222-2222-2222-222222222222/providers/Microsoft.Authorization/policyAssignments/base',
              exemptionCategory: "[parameters('category')]",
            },
          }),
        ],
      },
    ],
  },
};
