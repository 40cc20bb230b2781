import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');

export const guardrail: Guardrail = {
  id: 'containers/aks-azure-rbac',
  title: 'Clusters authorise through Azure RBAC',
  severity: 'medium',
  why: 'Roles kept inside the cluster are seen by no access review and no just-in-time elevation.',
  fix: 'Set aadProfile.enableAzureRBAC to true.',
  peers: ['Azure.AKS.AzureRBAC'],
  set: { '/properties/aadProfile/enableAzureRBAC': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerService/managedClusters' },
        { field: 'Microsoft.ContainerService/managedClusters/aadProfile.enableAzureRBAC', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/aadProfile/enableAzureRBAC',
        in: cluster({ properties: { aadProfile: { managed: true, enableAzureRBAC: false } } }),
      },
      { at: '/properties', in: cluster({ properties: {} }) },
    ],
    good: [cluster({ properties: { aadProfile: { managed: true, enableAzureRBAC: true } } })],
  },
};
