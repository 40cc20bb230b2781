import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');

export const guardrail: Guardrail = {
  id: 'containers/aks-monitoring',
  title: 'Clusters send logs and metrics of containers',
  severity: 'medium',
  why: 'Without them nobody can see what ran in the cluster while it was attacked.',
  fix: 'Set addonProfiles.omsagent.enabled to true and name the workspace in its config.',
  note: 'Metrics by managed Prometheus are something else and are not asked for here.',
  peers: ['CKV_AZURE_4', 'AVD-AZU-0040', 'Azure.AKS.ContainerInsights', '9b09dee1-f09b-4013-91d2-158fa4695f4b'],
  set: { '/properties/addonProfiles/omsagent/enabled': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerService/managedClusters' },
        { field: 'Microsoft.ContainerService/managedClusters/addonProfiles.omsagent.enabled', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/addonProfiles/omsagent/enabled',
        in: cluster({ properties: { addonProfiles: { omsagent: { enabled: false } } } }),
      },
      { at: '/properties', in: cluster({ properties: {} }) },
    ],
    good: [cluster({ properties: { addonProfiles: { omsagent: { enabled: true } } } })],
  },
};
