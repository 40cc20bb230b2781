import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');

export const guardrail: Guardrail = {
  id: 'containers/aks-uptime',
  title: 'Clusters have an uptime agreement',
  severity: 'low',
  why: 'Free control planes are limited in size and come without agreement; admission control fails with them.',
  fix: 'Set sku.tier to Standard or Premium.',
  peers: ['CKV_AZURE_170', 'Azure.AKS.UptimeSLA'],
  set: { '/sku/tier': 'Standard' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerService/managedClusters' },
        { field: 'Microsoft.ContainerService/managedClusters/sku.tier', notIn: ['Standard', 'Premium', 'Paid'] },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/sku/tier', in: cluster({ sku: { name: 'Base', tier: 'Free' }, properties: {} }) },
      { at: '', in: cluster({ properties: {} }) },
    ],
    good: [
      cluster({ sku: { name: 'Base', tier: 'Standard' }, properties: {} }),
      cluster({ sku: { name: 'Base', tier: 'Premium' }, properties: {} }),
    ],
  },
};
