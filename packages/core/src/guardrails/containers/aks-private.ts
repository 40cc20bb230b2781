import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');

export const guardrail: Guardrail = {
  id: 'containers/aks-private',
  title: 'Cluster APIs are private',
  severity: 'medium',
  why: 'A public API is reachable by everybody who gets past its address list; a private one only from your networks.',
  fix: 'Set apiServerAccessProfile.enablePrivateCluster to true; it can only be chosen when the cluster is created.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['CKV_AZURE_115', 'AVD-AZU-0065'],
  builtin: '040732e8-d947-40b8-95d6-854c95024bf8',
  set: { '/properties/apiServerAccessProfile/enablePrivateCluster': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerService/managedClusters' },
        { field: 'Microsoft.ContainerService/managedClusters/apiServerAccessProfile.enablePrivateCluster', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/apiServerAccessProfile/enablePrivateCluster',
        in: cluster({ properties: { apiServerAccessProfile: { enablePrivateCluster: false } } }),
      },
      { at: '/properties', in: cluster({ properties: {} }) },
    ],
    good: [cluster({ properties: { apiServerAccessProfile: { enablePrivateCluster: true } } })],
  },
};
