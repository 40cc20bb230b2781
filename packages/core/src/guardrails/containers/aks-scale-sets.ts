import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');

export const guardrail: Guardrail = {
  id: 'containers/aks-scale-sets',
  title: 'Node pools of clusters are scale sets',
  severity: 'low',
  why: 'Availability sets can neither scale nor replace a node by a new image, and are retired.',
  fix: 'Set type of each pool to VirtualMachineScaleSets.',
  note: 'Absent, it is VirtualMachineScaleSets.',
  peers: ['CKV_AZURE_169', 'Azure.AKS.PoolScaleSet'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerService/managedClusters' },
        {
          count: {
            field: 'Microsoft.ContainerService/managedClusters/agentPoolProfiles[*]',
            where: { field: 'Microsoft.ContainerService/managedClusters/agentPoolProfiles[*].type', equals: 'AvailabilitySet' },
          },
          greater: 0,
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/agentPoolProfiles/0/type',
        in: cluster({ properties: { agentPoolProfiles: [{ name: 'system', type: 'AvailabilitySet' }] } }),
      },
    ],
    good: [
      cluster({ properties: { agentPoolProfiles: [{ name: 'system', type: 'VirtualMachineScaleSets' }] } }),
      cluster({ properties: { agentPoolProfiles: [{ name: 'system' }] } }),
    ],
  },
};
