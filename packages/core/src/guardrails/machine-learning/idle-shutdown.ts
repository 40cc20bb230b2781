import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const compute = sample('Microsoft.MachineLearningServices/workspaces/computes@2024-10-01', 'ml/notebook');

export const guardrail: Guardrail = {
  id: 'machine-learning/idle-shutdown',
  title: 'Machine Learning instances shut down when idle',
  severity: 'low',
  why: 'A forgotten notebook machine costs money, misses patches and keeps its access to the data.',
  fix: 'Set properties.idleTimeBeforeShutdown, for example PT60M.',
  note: 'Absent, instances run until somebody stops them.',
  builtin: '679ddf89-ab8f-48a5-9029-e76054077449',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.MachineLearningServices/workspaces/computes' },
        { field: 'Microsoft.MachineLearningServices/workspaces/computes/computeType', equals: 'ComputeInstance' },
        {
          anyOf: [
            { field: 'Microsoft.MachineLearningServices/workspaces/computes/idleTimeBeforeShutdown', exists: false },
            { field: 'Microsoft.MachineLearningServices/workspaces/computes/idleTimeBeforeShutdown', equals: '' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/properties',
        in: compute({ properties: { computeType: 'ComputeInstance', properties: { vmSize: 'STANDARD_DS3_V2' } } }),
      },
      {
        at: '/properties/properties/idleTimeBeforeShutdown',
        in: compute({ properties: { computeType: 'ComputeInstance', properties: { idleTimeBeforeShutdown: '' } } }),
      },
    ],
    good: [
      compute({ properties: { computeType: 'ComputeInstance', properties: { idleTimeBeforeShutdown: 'PT60M' } } }),
      compute({ properties: { computeType: 'AmlCompute' } }),
    ],
  },
};
