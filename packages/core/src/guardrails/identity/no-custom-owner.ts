import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const role = sample('Microsoft.Authorization/roleDefinitions@2022-04-01', '11111111-2222-3333-4444-555555555555');

export const guardrail: Guardrail = {
  id: 'identity/no-custom-owner',
  title: 'Custom roles do not allow everything',
  severity: 'high',
  why: 'A role that allows every action makes an owner whom no review of owners finds.',
  fix: 'List the actions that the role needs.',
  controls: ['cis-6.0/5.4'],
  peers: ['CKV_AZURE_39', 'AVD-AZU-0030'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Authorization/roleDefinitions' },
        {
          count: {
            field: 'Microsoft.Authorization/roleDefinitions/permissions[*].actions[*]',
            where: { field: 'Microsoft.Authorization/roleDefinitions/permissions[*].actions[*]', equals: '*' },
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
        at: '/properties/permissions/0/actions/1',
        in: {
          $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
          resources: [
            role({
              properties: {
                roleName: 'operator',
                permissions: [{ actions: ['Microsoft.Compute/*/read', '*'], notActions: [] }],
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
              permissions: [{ actions: ['Microsoft.Compute/*/read'], notActions: [] }],
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
