import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');

export const guardrail: Guardrail = {
  id: 'containers/aks-node-upgrade',
  title: 'Nodes of clusters take security patches by themselves',
  severity: 'medium',
  why: 'Nodes keep the flaws of the image that they were made from until somebody replaces them.',
  fix: 'Set autoUpgradeProfile.nodeOSUpgradeChannel to NodeImage or SecurityPatch.',
  note: 'Absent, it is NodeImage from API version 2023-06-01 on.',
  peers: ['Azure.AKS.NodeAutoUpgrade'],
  set: { '/properties/autoUpgradeProfile/nodeOSUpgradeChannel': 'NodeImage' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerService/managedClusters' },
        {
          field: 'Microsoft.ContainerService/managedClusters/autoUpgradeProfile.nodeOSUpgradeChannel',
          in: ['None', 'Unmanaged'],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/autoUpgradeProfile/nodeOSUpgradeChannel',
        in: cluster({ properties: { autoUpgradeProfile: { nodeOSUpgradeChannel: 'None' } } }),
      },
    ],
    good: [
      cluster({ properties: { autoUpgradeProfile: { nodeOSUpgradeChannel: 'NodeImage' } } }),
      cluster({ properties: { autoUpgradeProfile: { nodeOSUpgradeChannel: 'SecurityPatch' } } }),
      cluster({ properties: {} }),
    ],
  },
};
