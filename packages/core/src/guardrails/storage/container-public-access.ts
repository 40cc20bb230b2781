import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { lower, property } from '../property.ts';

const container = sample('Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01', 'logs/default/reports');
const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'logs');

export const guardrail: Guardrail = {
  id: 'storage/container-public-access',
  title: 'Blob containers are private',
  severity: 'high',
  why:
    'Container or Blob access publishes the data: anybody with the address downloads it, and with Container access lists ' +
    'it first.',
  fix: 'Set publicAccess to None or leave it out; hand out time-limited signatures where outsiders need single files.',
  note: 'Absent, it is None. Containers that activity logs are written to are judged like all others.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['CKV_AZURE_34', 'CKV2_AZURE_8', 'AVD-AZU-0007', 'Azure.Storage.BlobAccessType', 'a0ab985d-660b-41f7-ac81-70957ee8e627'],
  set: { '/properties/publicAccess': 'None' },
  judge: property(
    ['Microsoft.Storage/storageAccounts/blobServices/containers'],
    ['properties', 'publicAccess'],
    (value) => value === undefined || value === null || lower(value) === 'none',
  ),
  examples: {
    bad: [
      { at: '/properties/publicAccess', in: container({ properties: { publicAccess: 'Container' } }) },
      { at: '/properties/publicAccess', in: container({ properties: { publicAccess: 'Blob' } }) },
      {
        at: 'logs/default/reports#/properties/publicAccess',
        in: account({
          properties: {},
          resources: [
            {
              type: 'blobServices/containers',
              apiVersion: '2023-05-01',
              name: 'default/reports',
              properties: { publicAccess: 'Blob' },
            },
          ],
        }),
      },
    ],
    good: [container({ properties: { publicAccess: 'None' } }), container({ properties: {} })],
  },
};
