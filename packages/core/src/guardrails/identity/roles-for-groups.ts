import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const assignment = sample('Microsoft.Authorization/roleAssignments@2022-04-01', '11111111-2222-3333-4444-555555555555');

export const guardrail: Guardrail = {
  id: 'identity/roles-for-groups',
  title: 'Roles are assigned to groups and identities, not to persons',
  severity: 'low',
  why: 'Rights of single persons outlive their task and are found by nobody who reviews groups.',
  fix: 'Assign the role to a group.',
  peers: ['Azure.RBAC.UseGroups'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Authorization/roleAssignments' },
        { field: 'Microsoft.Authorization/roleAssignments/principalType', equals: 'User' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/principalType',
        in: {
          $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
          resources: [
            assignment({
              properties: {
                roleDefinitionId:
                  "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'acdd72a7-3385-48ef-bd42-f606fba81ae7')]",
                principalId: '00000000-0000-0000-0000-000000000001',
                principalType: 'User',
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
              roleDefinitionId:
                "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'acdd72a7-3385-48ef-bd42-f606fba81ae7')]",
              principalId: '00000000-0000-0000-0000-000000000001',
              principalType: 'Group',
            },
          }),
        ],
      },
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [
          assignment({
            properties: {
              roleDefinitionId:
                "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'acdd72a7-3385-48ef-bd42-f606fba81ae7')]",
              principalId: '00000000-0000-0000-0000-000000000001',
              principalType: 'ServicePrincipal',
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
              roleDefinitionId:
                "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'acdd72a7-3385-48ef-bd42-f606fba81ae7')]",
              principalId: '00000000-0000-0000-0000-000000000001',
              principalType: "[parameters('type')]",
            },
          }),
        ],
      },
    ],
  },
};
