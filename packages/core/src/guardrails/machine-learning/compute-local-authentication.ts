import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const compute = sample('Microsoft.MachineLearningServices/workspaces/computes@2024-10-01', 'ml/cluster');
const workspace = sample('Microsoft.MachineLearningServices/workspaces@2024-10-01', 'ml');

export const guardrail: Guardrail = {
  id: 'machine-learning/compute-local-authentication',
  title: 'Machine Learning computes have no local accounts',
  severity: 'medium',
  why: 'SSH with a local account passes by Microsoft Entra ID: no second factor, no central revocation.',
  fix: 'Set disableLocalAuth to true.',
  note: 'Absent, it is false. Judges clusters and instances.',
  controls: ['mcsb-1/IM-1', 'mcsb-2/IM-1'],
  peers: ['CKV_AZURE_142', 'Azure.ML.DisableLocalAuth'],
  builtin: 'e96a9a5f-07ca-471b-9bc5-6a0f33cbd68f',
  set: { '/properties/disableLocalAuth': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.MachineLearningServices/workspaces/computes' },
        { field: 'Microsoft.MachineLearningServices/workspaces/computes/computeType', in: ['AmlCompute', 'ComputeInstance'] },
        { field: 'Microsoft.MachineLearningServices/workspaces/computes/disableLocalAuth', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/disableLocalAuth', in: compute({ properties: { computeType: 'AmlCompute', disableLocalAuth: false } }) },
      { at: '/properties', in: compute({ properties: { computeType: 'ComputeInstance' } }) },
      {
        at: 'ml/cluster#/properties',
        in: workspace({
          properties: {},
          resources: [{ type: 'computes', apiVersion: '2024-10-01', name: 'cluster', properties: { computeType: 'AmlCompute' } }],
        }),
      },
    ],
    good: [
      compute({ properties: { computeType: 'AmlCompute', disableLocalAuth: true } }),
      compute({ properties: { computeType: 'AKS' } }),
    ],
  },
};
