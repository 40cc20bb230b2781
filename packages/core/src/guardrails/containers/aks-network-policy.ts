import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');

export const guardrail: Guardrail = {
  id: 'containers/aks-network-policy',
  title: 'Clusters enforce network policies',
  severity: 'medium',
  why: 'Without an engine every pod may talk to every other, and a taken-over web front end reaches all databases.',
  fix: 'Set networkProfile.networkPolicy to cilium, azure or calico.',
  note: 'Absent, there is none.',
  peers: ['CKV_AZURE_7', 'AVD-AZU-0043', 'Azure.AKS.NetworkPolicy', '25c0228e-4444-459b-a2df-93c7df40b7ed'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerService/managedClusters' },
        {
          field: 'Microsoft.ContainerService/managedClusters/networkProfile.networkPolicy',
          notIn: ['azure', 'calico', 'cilium'],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/networkProfile/networkPolicy',
        in: cluster({ properties: { networkProfile: { networkPolicy: 'none' } } }),
      },
      { at: '/properties/networkProfile', in: cluster({ properties: { networkProfile: { networkPlugin: 'kubenet' } } }) },
      { at: '/properties', in: cluster({ properties: {} }) },
    ],
    good: [
      cluster({ properties: { networkProfile: { networkPolicy: 'cilium' } } }),
      cluster({ properties: { networkProfile: { networkPolicy: 'calico' } } }),
    ],
  },
};
