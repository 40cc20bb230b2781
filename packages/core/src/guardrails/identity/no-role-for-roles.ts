import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const role = sample('Microsoft.Authorization/roleDefinitions@2022-04-01', '11111111-2222-3333-4444-555555555555');

export const guardrail: Guardrail = {
  id: 'identity/no-role-for-roles',
  title: 'Custom roles do not allow to give rights',
  severity: 'high',
  why: 'Whoever may write roles or assign them gives himself every other right.',
  fix: 'Remove the actions for roleDefinitions and roleAssignments; keep them to the built-in administrator roles.',
  note: 'An action that notActions takes away again counts too: say what is allowed rather than what is not.',
  peers: ['AVD-AZU-0052', '8fa9ceea-881f-4ef0-b0b8-728f589699a7'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Authorization/roleDefinitions' },
        {
          count: {
            field: 'Microsoft.Authorization/roleDefinitions/permissions[*].actions[*]',
            where: {
              field: 'Microsoft.Authorization/roleDefinitions/permissions[*].actions[*]',
              in: [
                '*',
                'Microsoft.Authorization/*',
                'Microsoft.Authorization/*/write',
                'Microsoft.Authorization/roleDefinitions/*',
                'Microsoft.Authorization/roleDefinitions/write',
                'Microsoft.Authorization/roleAssignments/*',
                'Microsoft.Authorization/roleAssignments/write',
                '*/write',
              ],
            },
          },
          greater: 0,
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/permissions/0/actions/0',
        in: {
          $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
          resources: [
            role({
              properties: {
                roleName: 'operator',
                permissions: [{ actions: ['Microsoft.Authorization/roleDefinitions/write'], notActions: [] }],
                assignableScopes: ['[subscription().id]'],
              },
            }),
          ],
        },
      },
      {
        at: '/properties/permissions/0/actions/1',
        in: {
          $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
          resources: [
            role({
              properties: {
                roleName: 'operator',
                permissions: [{ actions: ['Microsoft.Compute/*/read', 'Microsoft.Authorization/*'], notActions: [] }],
                assignableScopes: ['[subscription().id]'],
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
          role({
            properties: {
              roleName: 'operator',
              permissions: [{ actions: ['Microsoft.Authorization/*/read', 'Microsoft.Compute/*'], notActions: [] }],
              assignableScopes: ['[subscription().id]'],
            },
          }),
        ],
      },
    ],
    unknown: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [
          role({
            properties: {
              roleName: 'operator',
              permissions: [{ actions: ["[parameters('action')]"], notActions: [] }],
              assignableScopes: ['[subscription().id]'],
            },
          }),
        ],
      },
    ],
  },
};
