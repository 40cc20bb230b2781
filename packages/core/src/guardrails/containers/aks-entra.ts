import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');

export const guardrail: Guardrail = {
  id: 'containers/aks-entra',
  title: 'Clusters sign in with Entra ID',
  severity: 'high',
  why: 'Without it everybody shares certificates that carry no name, no second factor and no end.',
  fix: 'Set aadProfile to {"managed": true, "enableAzureRBAC": true, "adminGroupObjectIDs": [...]}.',
  controls: ['mcsb-1/IM-1', 'mcsb-2/IM-1'],
  peers: ['Azure.AKS.ManagedAAD'],
  set: { '/properties/aadProfile/managed': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerService/managedClusters' },
        { field: 'Microsoft.ContainerService/managedClusters/aadProfile.managed', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/aadProfile/managed', in: cluster({ properties: { aadProfile: { managed: false } } }) },
      { at: '/properties', in: cluster({ properties: {} }) },
    ],
    good: [cluster({ properties: { aadProfile: { managed: true } } })],
  },
};
