import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { endpointTo, privateEndpoint } from '../private-endpoint.ts';

const service = sample('Microsoft.StorageSync/storageSyncServices@2022-06-01', 'sync');

export const guardrail: Guardrail = {
  id: 'storage/file-sync-private-endpoint',
  title: 'File Sync services are reached through private endpoints',
  severity: 'low',
  why: 'The sync endpoint moves whole file servers; behind a private endpoint that traffic never crosses the internet.',
  fix: 'Add a private endpoint (Microsoft.Network/privateEndpoints) for the group Afs.',
  note: 'Only endpoints of the same deployment are seen; suppress the finding where another template makes it.',
  controls: ['mcsb-2/NS-2'],
  builtin: '1d320205-c6a1-4ac6-873d-46224024e8e2',
  judge: privateEndpoint(['Microsoft.StorageSync/storageSyncServices']),
  examples: {
    bad: [{ at: '', in: service({ properties: {} }) }],
    good: [[service({ properties: {} }), endpointTo("[resourceId('Microsoft.StorageSync/storageSyncServices', 'sync')]", 'Afs')]],
    unknown: [[service({ properties: {} }), endpointTo("[parameters('target')]", 'Afs')]],
  },
};
