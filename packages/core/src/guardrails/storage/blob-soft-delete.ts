import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');
const blobs = sample('Microsoft.Storage/storageAccounts/blobServices@2023-05-01', 'example/default');

export const guardrail: Guardrail = {
  id: 'storage/blob-soft-delete',
  title: 'Deleted blobs can be brought back for at least a week',
  severity: 'medium',
  why: 'A mistaken script or an intruder otherwise destroys data in seconds, for good.',
  fix: 'Add a blobServices child named default with deleteRetentionPolicy.enabled true and days of 7 or more.',
  note:
    'Absent, it is off for accounts made from templates, although the portal switches it on. File accounts hold no blobs ' +
    'and are left out.',
  controls: ['cis-6.0/9.2.1'],
  peers: ['AVD-AZU-0056', 'CKV2_AZURE_38', 'Azure.Storage.SoftDelete'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Storage/storageAccounts' },
        { field: 'kind', notEquals: 'FileStorage' },
      ],
    },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Storage/storageAccounts/blobServices',
        name: 'default',
        existenceCondition: {
          allOf: [
            { field: 'Microsoft.Storage/storageAccounts/blobServices/deleteRetentionPolicy.enabled', equals: true },
            { field: 'Microsoft.Storage/storageAccounts/blobServices/deleteRetentionPolicy.days', greaterOrEquals: 7 },
          ],
        },
      },
    },
  },
  examples: {
    bad: [
      { at: '', in: account({ kind: 'StorageV2', properties: {} }) },
      {
        at: 'example/default#/properties/deleteRetentionPolicy/enabled',
        in: [account({ properties: {} }), blobs({ properties: { deleteRetentionPolicy: { enabled: false, days: 7 } } })],
      },
      {
        at: 'example/default#/properties/deleteRetentionPolicy/days',
        in: account({
          properties: {},
          resources: [
            {
              type: 'blobServices',
              apiVersion: '2023-05-01',
              name: 'default',
              properties: { deleteRetentionPolicy: { enabled: true, days: 1 } },
            },
          ],
        }),
      },
    ],
    good: [
      [account({ properties: {} }), blobs({ properties: { deleteRetentionPolicy: { enabled: true, days: 7 } } })],
      account({
        properties: {},
        resources: [
          {
            type: 'blobServices',
            apiVersion: '2023-05-01',
            name: 'default',
            properties: { deleteRetentionPolicy: { enabled: true, days: 30 } },
          },
        ],
      }),
      account({ kind: 'FileStorage', properties: {} }),
    ],
  },
};
