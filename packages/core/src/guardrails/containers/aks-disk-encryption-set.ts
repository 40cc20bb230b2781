import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');

export const guardrail: Guardrail = {
  id: 'containers/aks-disk-encryption-set',
  title: 'Disks of clusters are encrypted with a customer-managed key',
  severity: 'low',
  why: 'With your own key you decide when it rotates and can cut off all access by revoking it.',
  fix: 'Set diskEncryptionSetID; it can only be chosen when the cluster is created.',
  note: 'The built-in also wants encryption at the host, which is a guardrail of its own here.',
  controls: ['mcsb-2/DP-5'],
  peers: ['CKV_AZURE_117', 'AVD-AZU-0067'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerService/managedClusters' },
        { field: 'Microsoft.ContainerService/managedClusters/diskEncryptionSetID', exists: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties', in: cluster({ properties: {} }) }],
    good: [cluster({ properties: { diskEncryptionSetID: "[resourceId('Microsoft.Compute/diskEncryptionSets', 'set')]" } })],
  },
};
