import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { look, or, test } from '../look.ts';
import { judged } from '../property.ts';
import { hasNodes, inManagedNetwork } from './compute.ts';

const compute = sample('Microsoft.MachineLearningServices/workspaces/computes@2024-10-01', 'ml/cluster');
const workspace = sample('Microsoft.MachineLearningServices/workspaces@2024-10-01', 'ml');

export const guardrail: Guardrail = {
  id: 'machine-learning/compute-subnet',
  title: 'Machine Learning computes run in a virtual network',
  severity: 'medium',
  why: 'Outside of a network nodes have public addresses, and nothing filters what their code sends out.',
  fix: 'Set properties.subnet.id, or give the workspace a managed network.',
  note:
    'Absent, nodes run in a network of Microsoft. The built-in fails computes of a workspace with a managed network, ' +
    'which run in that.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['Azure.ML.ComputeVnet'],
  builtin: '7804b5c7-01dc-4723-969b-ae300cc07ff1',
  judge: {
    types: ['microsoft.machinelearningservices/workspaces/computes'],
    judge: (resource, graph) => {
      if (hasNodes(resource) === false) return [];
      const subnet = look(resource.body, 'properties', 'properties', 'subnet', 'id');
      const inSubnet = test(subnet.value, (id) => typeof id === 'string' && id !== '');
      return [judged(resource, subnet, or(inSubnet, inManagedNetwork(resource, graph)))];
    },
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
      workspace({
        properties: { managedNetwork: { isolationMode: 'AllowInternetOutbound' } },
        resources: [{ type: 'computes', apiVersion: '2024-10-01', name: 'cluster', properties: { computeType: 'AmlCompute' } }],
      }),
    ],
  },
};
