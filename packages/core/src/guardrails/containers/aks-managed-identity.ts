import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');

export const guardrail: Guardrail = {
  id: 'containers/aks-managed-identity',
  title: 'Clusters use a managed identity',
  severity: 'medium',
  why: 'The secret of a service principal expires, leaks and is kept by people.',
  fix: 'Set identity.type to SystemAssigned or UserAssigned and remove servicePrincipalProfile.',
  peers: ['Azure.AKS.ManagedIdentity'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerService/managedClusters' },
        { field: 'identity.type', notIn: ['SystemAssigned', 'UserAssigned'] },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/identity/type', in: cluster({ identity: { type: 'None' }, properties: {} }) },
      { at: '', in: cluster({ properties: {} }) },
    ],
    good: [
      cluster({ identity: { type: 'SystemAssigned' }, properties: {} }),
      cluster({ identity: { type: 'UserAssigned' }, properties: {} }),
    ],
  },
};
