import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');

export const guardrail: Guardrail = {
  id: 'containers/aks-policy',
  title: 'Clusters enforce Azure Policy',
  severity: 'medium',
  why: 'Without admission control anybody who may deploy starts privileged containers that own the node.',
  fix: 'Set addonProfiles.azurepolicy.enabled to true.',
  controls: ['mcsb-1/PV-2', 'mcsb-2/PV-2'],
  peers: ['CKV_AZURE_116', 'AVD-AZU-0066', 'Azure.AKS.AzurePolicyAddOn'],
  builtin: '0a15ec92-a229-4763-bb14-0ea34a568f8d',
  set: { '/properties/addonProfiles/azurepolicy/enabled': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerService/managedClusters' },
        { field: 'Microsoft.ContainerService/managedClusters/addonProfiles.azurePolicy.enabled', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/addonProfiles/azurepolicy/enabled',
        in: cluster({ properties: { addonProfiles: { azurepolicy: { enabled: false } } } }),
      },
      { at: '/properties', in: cluster({ properties: {} }) },
    ],
    good: [cluster({ properties: { addonProfiles: { azurepolicy: { enabled: true } } } })],
  },
};
