import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const workspace = sample('Microsoft.MachineLearningServices/workspaces@2024-10-01', 'ml');

export const guardrail: Guardrail = {
  id: 'machine-learning/customer-managed-key',
  title: 'Machine Learning workspaces encrypt with a customer-managed key',
  severity: 'low',
  why: 'With your own key you can cut off access to metadata, notebooks and runs by revoking it.',
  fix:
    'Set encryption.status to Enabled and name the key in encryption.keyVaultProperties; it can only be chosen when the ' +
    'workspace is created.',
  note:
    'Data is encrypted in any case; this matters where regulation asks for control over the key. Projects take the key ' +
    'of their hub and are left out.',
  controls: ['mcsb-1/DP-5', 'mcsb-2/DP-5'],
  builtin: '7f40cee6-e933-4d0f-a782-b96615e0f4a6',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.MachineLearningServices/workspaces' },
        { field: 'kind', notEquals: 'Project' },
        { field: 'Microsoft.MachineLearningServices/workspaces/encryption.status', notEquals: 'Enabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/encryption/status', in: workspace({ properties: { encryption: { status: 'Disabled' } } }) },
      { at: '/properties', in: workspace({ properties: {} }) },
    ],
    good: [workspace({ properties: { encryption: { status: 'Enabled' } } }), workspace({ kind: 'Project', properties: {} })],
  },
};
