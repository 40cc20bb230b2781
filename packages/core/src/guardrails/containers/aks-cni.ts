import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');

export const guardrail: Guardrail = {
  id: 'containers/aks-cni',
  title: 'Clusters use Azure CNI',
  severity: 'low',
  why:
    'kubenet hides pods behind the address of their node, so that network rules cannot tell them apart; it is retired on ' +
    '31 March 2028.',
  fix: 'Set networkProfile.networkPlugin to azure (with networkPluginMode overlay where addresses are scarce).',
  note: 'none stands for a plugin of your own.',
  peers: ['CKV2_AZURE_29'],
  set: { '/properties/networkProfile/networkPlugin': 'azure' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerService/managedClusters' },
        { field: 'Microsoft.ContainerService/managedClusters/networkProfile.networkPlugin', equals: 'kubenet' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/networkProfile/networkPlugin',
        in: cluster({ properties: { networkProfile: { networkPlugin: 'kubenet' } } }),
      },
    ],
    good: [
      cluster({ properties: { networkProfile: { networkPlugin: 'azure' } } }),
      cluster({ properties: { networkProfile: { networkPlugin: 'none' } } }),
      cluster({ properties: {} }),
    ],
  },
};
