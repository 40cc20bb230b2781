import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');
const pool = sample('Microsoft.ContainerService/managedClusters/agentPools@2024-09-01', 'aks/work');

export const guardrail: Guardrail = {
  id: 'containers/aks-encryption-at-host',
  title: 'Nodes of clusters are encrypted at the host',
  severity: 'medium',
  why: 'Temporary disks and caches of the nodes are otherwise kept unencrypted on the host.',
  fix: 'Set enableEncryptionAtHost of each pool to true; it can only be chosen when the pool is created.',
  note: 'Absent, it is off.',
  controls: ['mcsb-2/DP-4'],
  peers: ['CKV_AZURE_227'],
  rule: {
    if: {
      anyOf: [
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.ContainerService/managedClusters' },
            {
              count: {
                field: 'Microsoft.ContainerService/managedClusters/agentPoolProfiles[*]',
                where: {
                  field: 'Microsoft.ContainerService/managedClusters/agentPoolProfiles[*].enableEncryptionAtHost',
                  notEquals: true,
                },
              },
              greater: 0,
            },
          ],
        },
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.ContainerService/managedClusters/agentPools' },
            { field: 'Microsoft.ContainerService/managedClusters/agentPools/enableEncryptionAtHost', notEquals: true },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/agentPoolProfiles/1/enableEncryptionAtHost',
        in: cluster({
          properties: {
            agentPoolProfiles: [
              { name: 'system', enableEncryptionAtHost: true },
              { name: 'work', enableEncryptionAtHost: false },
            ],
          },
        }),
      },
      { at: '/properties/enableEncryptionAtHost', in: pool({ properties: { enableEncryptionAtHost: false } }) },
      { at: '/properties', in: pool({ properties: {} }) },
    ],
    good: [
      cluster({ properties: { agentPoolProfiles: [{ name: 'system', enableEncryptionAtHost: true }] } }),
      pool({ properties: { enableEncryptionAtHost: true } }),
      cluster({ properties: {} }),
    ],
  },
};
