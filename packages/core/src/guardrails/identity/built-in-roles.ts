import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const role = sample('Microsoft.Authorization/roleDefinitions@2022-04-01', '11111111-2222-3333-4444-555555555555');
const assignment = sample('Microsoft.Authorization/roleAssignments@2022-04-01', '11111111-2222-3333-4444-555555555555');

export const guardrail: Guardrail = {
  id: 'identity/built-in-roles',
  title: 'Roles are the built-in ones',
  severity: 'low',
  why: 'Microsoft keeps built-in roles up to date; those of your own gather rights and nobody remembers why.',
  fix: 'Assign a built-in role, as narrow and at as narrow a scope as does.',
  note:
    'Where no built-in role is narrow enough, an own one is right; skip it with that reason. The built-in goes by a type ' +
    'that Azure adds, which templates leave out.',
  controls: ['mcsb-1/PA-7', 'mcsb-2/PA-7'],
  peers: ['TA-000020'],
  builtin: 'a451c1ef-c6ca-483d-87ed-f49761e3ffb5',
  rule: {
    if: { field: 'type', equals: 'Microsoft.Authorization/roleDefinitions' },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '',
        in: {
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
    unknown: [],
  },
};
