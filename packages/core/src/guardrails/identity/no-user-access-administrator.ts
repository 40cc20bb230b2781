import { printExpression, Unknown } from '../../arm/index.ts';
import type { Resource } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { look, not, test, type Truth } from '../look.ts';
import { judged } from '../property.ts';

const assignment = sample('Microsoft.Authorization/roleAssignments@2022-04-01', '11111111-2222-3333-4444-555555555555');

const USER_ACCESS_ADMINISTRATOR = '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9';

function assigned(resource: Resource): Judgement[] {
  const role = look(resource.body, 'properties', 'roleDefinitionId');
  return [judged(resource, role, not(names(role.value, USER_ACCESS_ADMINISTRATOR)))];
}

/** Whether an id is that of a role. An id that isn't known for its subscription still ends with the role. */
function names(id: Parameters<typeof test>[0], role: string): Truth {
  if (!(id instanceof Unknown)) return typeof id === 'string' && id.toLowerCase().endsWith(role);
  const last = /'([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'\)$/.exec(printExpression(id.residual).toLowerCase())?.[1];
  return last === undefined ? id.causes : last === role;
}

export const guardrail: Guardrail = {
  id: 'identity/no-user-access-administrator',
  title: 'Nobody is User Access Administrator for good',
  severity: 'high',
  why: 'Whoever has this role gives himself and others every other right, at any time.',
  fix: 'Use Privileged Identity Management to grant it for hours, or Role Based Access Control Administrator with a condition.',
  controls: ['cis-6.0/5.3.3'],
  judge: { types: ['microsoft.authorization/roleassignments'], judge: assigned },
  examples: {
    bad: [
      {
        at: '/properties/roleDefinitionId',
        in: {
          $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
          resources: [
            assignment({
              properties: {
                roleDefinitionId:
                  "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9')]",
                principalId: '00000000-0000-0000-0000-000000000001',
                principalType: 'Group',
              },
            }),
          ],
        },
      },
      {
        at: '/properties/roleDefinitionId',
        in: {
          $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
          resources: [
            assignment({
              properties: {
                roleDefinitionId:
                  "[resourceId('Microsoft.Authorization/roleDefinitions', '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9')]",
                principalId: '00000000-0000-0000-0000-000000000001',
                principalType: 'Group',
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
    ],
    unknown: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [
          assignment({
            properties: {
              roleDefinitionId: "[parameters('role')]",
              principalId: '00000000-0000-0000-0000-000000000001',
              principalType: 'Group',
            },
          }),
        ],
      },
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        variables: {
          roles: {
            admin: "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9')]",
          },
        },
        resources: [
          assignment({
            properties: {
              roleDefinitionId: "[coalesce(tryGet(variables('roles'), parameters('role')), parameters('role'))]",
              principalId: '00000000-0000-0000-0000-000000000001',
              principalType: 'Group',
            },
          }),
        ],
      },
    ],
  },
};
