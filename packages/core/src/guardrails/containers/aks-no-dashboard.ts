import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { property } from '../property.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');

export const guardrail: Guardrail = {
  id: 'containers/aks-no-dashboard',
  title: 'Clusters have no Kubernetes dashboard',
  severity: 'medium',
  why: 'The dashboard add-on acted with the rights of the cluster, was a common way in, and is gone since Kubernetes 1.19.',
  fix: 'Remove addonProfiles.kubeDashboard or set enabled to false.',
  peers: ['CKV_AZURE_8', 'c62d3b92-9a11-4ffd-b7b7-6faaae83faed'],
  set: { '/properties/addonProfiles/kubeDashboard/enabled': false },
  judge: property(
    ['Microsoft.ContainerService/managedClusters'],
    ['properties', 'addonProfiles', 'kubeDashboard', 'enabled'],
    (enabled) => enabled !== true,
  ),
  examples: {
    bad: [
      {
        at: '/properties/addonProfiles/kubeDashboard/enabled',
        in: cluster({ properties: { addonProfiles: { kubeDashboard: { enabled: true } } } }),
      },
    ],
    good: [cluster({ properties: { addonProfiles: { kubeDashboard: { enabled: false } } } }), cluster({ properties: {} })],
  },
};
