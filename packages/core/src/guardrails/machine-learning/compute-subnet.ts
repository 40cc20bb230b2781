import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const compute = sample('Microsoft.MachineLearningServices/workspaces/computes@2024-10-01', 'ml/cluster');
const workspace = sample('Microsoft.MachineLearningServices/workspaces@2024-10-01', 'ml');

export const guardrail: Guardrail = {
  id: 'machine-learning/compute-subnet',
  title: 'Machine Learning computes run in a virtual network',
  severity: 'medium',
  why: 'Outside of a network nodes have public addresses, and nothing filters what their code sends out.',
  fix: 'Set properties.subnet.id, or give the workspace a managed network.',
  note:
    'Absent, nodes run in a network of Microsoft. Computes of a workspace with a managed network run in that; suppress ' +
    'the finding there.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['Azure.ML.ComputeVnet'],
  builtin: '7804b5c7-01dc-4723-969b-ae300cc07ff1',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.MachineLearningServices/workspaces/computes' },
        { field: 'Microsoft.MachineLearningServices/workspaces/computes/computeType', in: ['AmlCompute', 'ComputeInstance'] },
        {
          anyOf: [
            { field: 'Microsoft.MachineLearningServices/workspaces/computes/subnet.id', exists: false },
            { field: 'Microsoft.MachineLearningServices/workspaces/computes/subnet.id', equals: '' },
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
        in: compute({ properties: { computeType: 'AmlCompute', properties: { vmSize: 'STANDARD_D2_V3' } } }),
      },
      {
        at: 'ml/cluster#/properties',
        in: workspace({
          properties: {},
          resources: [
            { type: 'computes', apiVersion: '2024-10-01', name: 'cluster', properties: { computeType: 'ComputeInstance' } },
          ],
        }),
      },
    ],
    good: [
      compute({
        properties: {
          computeType: 'AmlCompute',
          properties: { subnet: { id: "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'ml')]" } },
        },
      }),
      compute({ properties: { computeType: 'AKS' } }),
    ],
  },
};
