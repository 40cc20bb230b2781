import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');
const pool = sample('Microsoft.ContainerService/managedClusters/agentPools@2024-09-01', 'aks/work');

export const guardrail: Guardrail = {
  id: 'containers/aks-no-node-public-address',
  title: 'Nodes of clusters have no public address',
  severity: 'high',
  why: 'Every node gets an address of its own that is scanned at once and bypasses gateway and firewall.',
  fix: 'Remove enableNodePublicIP or set it to false.',
  peers: ['CKV_AZURE_143'],
  rule: {
    if: {
      anyOf: [
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.ContainerService/managedClusters' },
            {
              count: {
                field: 'Microsoft.ContainerService/managedClusters/agentPoolProfiles[*]',
                where: {
                  field: 'Microsoft.ContainerService/managedClusters/agentPoolProfiles[*].enableNodePublicIP',
                  equals: true,
                },
              },
              greater: 0,
            },
          ],
        },
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.ContainerService/managedClusters/agentPools' },
            { field: 'Microsoft.ContainerService/managedClusters/agentPools/enableNodePublicIP', equals: true },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/agentPoolProfiles/1/enableNodePublicIP',
        in: cluster({
          properties: {
            agentPoolProfiles: [
              { name: 'system', enableNodePublicIP: false },
              { name: 'work', enableNodePublicIP: true },
            ],
          },
        }),
      },
      { at: '/properties/enableNodePublicIP', in: pool({ properties: { enableNodePublicIP: true } }) },
    ],
    good: [
      cluster({ properties: { agentPoolProfiles: [{ name: 'system', enableNodePublicIP: false }] } }),
      pool({ properties: { enableNodePublicIP: false } }),
      cluster({ properties: {} }),
      pool({ properties: {} }),
    ],
  },
};
