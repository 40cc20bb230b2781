import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const compute = sample('Microsoft.MachineLearningServices/workspaces/computes@2024-10-01', 'ml/cluster');

export const guardrail: Guardrail = {
  id: 'machine-learning/scale-to-zero',
  title: 'Machine Learning clusters shrink to nothing when idle',
  severity: 'low',
  why: 'Idle nodes cost money and stay on their old image; a node that is made anew starts patched.',
  fix: 'Set scaleSettings.minNodeCount to 0.',
  note: 'Absent, it is 0.',
  peers: ['CKV_AZURE_150'],
  set: { '/properties/properties/scaleSettings/minNodeCount': 0 },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.MachineLearningServices/workspaces/computes' },
        { field: 'Microsoft.MachineLearningServices/workspaces/computes/computeType', equals: 'AmlCompute' },
        { field: 'Microsoft.MachineLearningServices/workspaces/computes/scaleSettings.minNodeCount', greater: 0 },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/properties/scaleSettings/minNodeCount',
        in: compute({
          properties: { computeType: 'AmlCompute', properties: { scaleSettings: { minNodeCount: 2, maxNodeCount: 4 } } },
        }),
      },
    ],
    good: [
      compute({
        properties: { computeType: 'AmlCompute', properties: { scaleSettings: { minNodeCount: 0, maxNodeCount: 4 } } },
      }),
      compute({ properties: { computeType: 'AmlCompute' } }),
    ],
  },
};
