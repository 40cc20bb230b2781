import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');

export const guardrail: Guardrail = {
  id: 'containers/aks-automatic-upgrade',
  title: 'Clusters upgrade themselves',
  severity: 'medium',
  why: 'A Kubernetes version is supported for about a year; after that flaws stay open.',
  fix: 'Set autoUpgradeProfile.upgradeChannel to patch, stable or rapid.',
  note: 'Absent, it is none.',
  peers: ['CKV_AZURE_171', 'Azure.AKS.AutoUpgrade'],
  set: { '/properties/autoUpgradeProfile/upgradeChannel': 'stable' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerService/managedClusters' },
        {
          field: 'Microsoft.ContainerService/managedClusters/autoUpgradeProfile.upgradeChannel',
          notIn: ['patch', 'stable', 'rapid', 'node-image'],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/autoUpgradeProfile/upgradeChannel',
        in: cluster({ properties: { autoUpgradeProfile: { upgradeChannel: 'none' } } }),
      },
      { at: '/properties', in: cluster({ properties: {} }) },
    ],
    good: [cluster({ properties: { autoUpgradeProfile: { upgradeChannel: 'stable' } } })],
  },
};
