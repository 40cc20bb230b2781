import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const workspace = sample('Microsoft.MachineLearningServices/workspaces@2024-10-01', 'ml');

export const guardrail: Guardrail = {
  id: 'machine-learning/user-assigned-identity',
  title: 'Machine Learning workspaces use an identity of your own',
  severity: 'low',
  why:
    'The identity that Azure makes gets wide rights on storage, registry and vault; those of your own you can limit and ' +
    'review beforehand.',
  fix: 'Set identity.type to UserAssigned and name the identity in primaryUserAssignedIdentity.',
  note: 'Absent, the workspace has a system-assigned identity.',
  controls: ['mcsb-2/IM-3'],
  peers: ['Azure.ML.UserManagedIdentity'],
  builtin: '5f0c7d88-c7de-45b8-ac49-db49e72eaa78',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.MachineLearningServices/workspaces' },
        {
          anyOf: [
            { field: 'Microsoft.MachineLearningServices/workspaces/primaryUserAssignedIdentity', exists: false },
            { field: 'Microsoft.MachineLearningServices/workspaces/primaryUserAssignedIdentity', equals: '' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties', in: workspace({ identity: { type: 'SystemAssigned' }, properties: {} }) }],
    good: [
      workspace({
        identity: { type: 'UserAssigned' },
        properties: { primaryUserAssignedIdentity: "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'ml')]" },
      }),
    ],
  },
};
