import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const workspace = sample('Microsoft.MachineLearningServices/workspaces@2024-10-01', 'ml');

export const guardrail: Guardrail = {
  id: 'machine-learning/public-network-access',
  title: 'Machine Learning workspaces are not reachable from public networks',
  severity: 'medium',
  why: 'A workspace runs code of whoever signs in, next to the training data; on a public endpoint a stolen token is enough.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note: 'Absent, it is Enabled.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['CKV2_AZURE_49', 'CKV_AZURE_144', 'Azure.ML.PublicAccess'],
  builtin: '438c38d2-3772-465a-a9cc-7a6666a275ce',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.MachineLearningServices/workspaces' },
        { field: 'Microsoft.MachineLearningServices/workspaces/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: workspace({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: workspace({ properties: {} }) },
    ],
    good: [workspace({ properties: { publicNetworkAccess: 'Disabled' } })],
  },
};
