import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const storageSyncService = sample('Microsoft.StorageSync/storageSyncServices@2022-06-01', 'example');

export const guardrail: Guardrail = {
  id: 'storage/file-sync-public-access',
  title: 'File Sync services take traffic from private networks only',
  severity: 'medium',
  why: 'The sync endpoint moves whole file servers; on the public internet it is one stolen registration away from strangers.',
  fix: 'Set incomingTrafficPolicy to AllowVirtualNetworksOnly and connect servers through private endpoints.',
  note: 'Absent, it is AllowAllTraffic.',
  controls: ['mcsb-2/NS-2'],
  peers: ['CKV_AZURE_64', 'CKV_AZURE_250'],
  builtin: '21a8cd35-125e-4d13-b82d-2e19b7208bb7',
  set: { '/properties/incomingTrafficPolicy': 'AllowVirtualNetworksOnly' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.StorageSync/storageSyncServices' },
        {
          field: 'Microsoft.StorageSync/storageSyncServices/incomingTrafficPolicy',
          notEquals: 'AllowVirtualNetworksOnly',
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/incomingTrafficPolicy',
        in: storageSyncService({ properties: { incomingTrafficPolicy: 'AllowAllTraffic' } }),
      },
      { at: '/properties', in: storageSyncService({ properties: {} }) },
    ],
    good: [storageSyncService({ properties: { incomingTrafficPolicy: 'AllowVirtualNetworksOnly' } })],
  },
};
