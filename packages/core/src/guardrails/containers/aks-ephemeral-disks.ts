import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');
const pool = sample('Microsoft.ContainerService/managedClusters/agentPools@2024-09-01', 'aks/work');

export const guardrail: Guardrail = {
  id: 'containers/aks-ephemeral-disks',
  title: 'Nodes of clusters use ephemeral disks',
  severity: 'low',
  why:
    'Whatever an intruder leaves on an ephemeral disk is gone with the next image; nothing is kept that must be encrypted ' +
    'or wiped.',
  fix: 'Set osDiskType of each pool to Ephemeral.',
  note: 'Absent, Azure takes Ephemeral wherever the size of machine allows it.',
  peers: ['CKV_AZURE_226', 'Azure.AKS.EphemeralOSDisk'],
  rule: {
    if: {
      anyOf: [
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.ContainerService/managedClusters' },
            {
              count: {
                field: 'Microsoft.ContainerService/managedClusters/agentPoolProfiles[*]',
                where: { field: 'Microsoft.ContainerService/managedClusters/agentPoolProfiles[*].osDiskType', equals: 'Managed' },
              },
              greater: 0,
            },
          ],
        },
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.ContainerService/managedClusters/agentPools' },
            { field: 'Microsoft.ContainerService/managedClusters/agentPools/osDiskType', equals: 'Managed' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/agentPoolProfiles/1/osDiskType',
        in: cluster({
          properties: {
            agentPoolProfiles: [
              { name: 'system', osDiskType: 'Ephemeral' },
              { name: 'work', osDiskType: 'Managed' },
            ],
          },
        }),
      },
      { at: '/properties/osDiskType', in: pool({ properties: { osDiskType: 'Managed' } }) },
    ],
    good: [
      cluster({ properties: { agentPoolProfiles: [{ name: 'system', osDiskType: 'Ephemeral' }] } }),
      pool({ properties: { osDiskType: 'Ephemeral' } }),
      cluster({ properties: {} }),
      pool({ properties: {} }),
    ],
  },
};
