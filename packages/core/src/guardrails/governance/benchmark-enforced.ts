import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const assignment = sample('Microsoft.Authorization/policyAssignments@2023-04-01', 'SecurityCenterBuiltIn');

export const guardrail: Guardrail = {
  id: 'governance/benchmark-enforced',
  title: "Microsoft's benchmark is in force",
  severity: 'medium',
  why: 'Not enforced, the benchmark is neither evaluated nor shown, and nobody sees what it would find.',
  fix: 'Remove enforcementMode or set it to Default.',
  controls: ['cis-6.0/8.1.11'],
  set: { '/properties/enforcementMode': 'Default' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Authorization/policyAssignments' },
        {
          field: 'Microsoft.Authorization/policyAssignments/policyDefinitionId',
          contains: '1f3afdf9-d0c9-4c3d-847f-89da613e70a8',
        },
        { field: 'Microsoft.Authorization/policyAssignments/enforcementMode', equals: 'DoNotEnforce' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/enforcementMode',
        in: {
          $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
          resources: [
            assignment({
              properties: {
                policyDefinitionId:
                  '/providers/Microsoft.Authorization/policySetDefinitions/1f3afdf9-d0c9-4c3d-847f-89da613e70a8',
                enforcementMode: 'DoNotEnforce',
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
          assignment({
            properties: {
              policyDefinitionId: '/providers/Microsoft.Authorization/policySetDefinitions/1f3afdf9-d0c9-4c3d-847f-89da613e70a8',
              enforcementMode: 'Default',
            },
          }),
        ],
      },
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [
          assignment({
            properties: {
              policyDefinitionId: '/providers/Microsoft.Authorization/policySetDefinitions/1f3afdf9-d0c9-4c3d-847f-89da613e70a8',
            },
          }),
        ],
      },
    ],
    unknown: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [
          assignment({
            properties: {
              policyDefinitionId: '/providers/Microsoft.Authorization/policySetDefinitions/1f3afdf9-d0c9-4c3d-847f-89da613e70a8',
              enforcementMode: "[parameters('mode')]",
            },
          }),
        ],
      },
    ],
  },
};
