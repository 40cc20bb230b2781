import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');
const pool = sample('Microsoft.ContainerService/managedClusters/agentPools@2024-09-01', 'aks/work');

export const guardrail: Guardrail = {
  id: 'containers/aks-pods-per-node',
  title: 'Nodes of clusters take at least 50 pods',
  severity: 'low',
  why: 'Pools that are full cannot take agents for monitoring and protection, and pods wait.',
  fix: 'Set maxPods of each pool to 50 or more.',
  note:
    'Absent, it depends on the network plugin: 250 for overlay, 110 for kubenet, 30 for Azure CNI with addresses from the ' +
    'subnet. Only a value in the template is judged.',
  peers: ['CKV_AZURE_168', 'Azure.AKS.NodeMinPods'],
  rule: {
    if: {
      anyOf: [
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.ContainerService/managedClusters' },
            {
              count: {
                field: 'Microsoft.ContainerService/managedClusters/agentPoolProfiles[*]',
                where: { field: 'Microsoft.ContainerService/managedClusters/agentPoolProfiles[*].maxPods', less: 50 },
              },
              greater: 0,
            },
          ],
        },
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.ContainerService/managedClusters/agentPools' },
            { field: 'Microsoft.ContainerService/managedClusters/agentPools/maxPods', less: 50 },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/agentPoolProfiles/1/maxPods',
        in: cluster({
          properties: {
            agentPoolProfiles: [
              { name: 'system', maxPods: 50 },
              { name: 'work', maxPods: 30 },
            ],
          },
        }),
      },
      { at: '/properties/maxPods', in: pool({ properties: { maxPods: 30 } }) },
    ],
    good: [
      cluster({ properties: { agentPoolProfiles: [{ name: 'system', maxPods: 50 }] } }),
      pool({ properties: { maxPods: 50 } }),
      cluster({ properties: {} }),
      pool({ properties: {} }),
    ],
  },
};
