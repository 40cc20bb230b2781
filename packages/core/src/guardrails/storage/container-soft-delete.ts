import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');
const blobs = sample('Microsoft.Storage/storageAccounts/blobServices@2023-05-01', 'example/default');

export const guardrail: Guardrail = {
  id: 'storage/container-soft-delete',
  title: 'Deleted containers can be brought back',
  severity: 'medium',
  why: 'Soft delete of blobs does not help when the whole container is deleted.',
  fix: 'Add a blobServices child named default with containerDeleteRetentionPolicy.enabled true and days of 7 or more.',
  note:
    'Absent, it is off for accounts made from templates, although the portal switches it on. File accounts hold no blobs ' +
    'and are left out.',
  controls: ['cis-6.0/9.2.2'],
  peers: ['Azure.Storage.ContainerSoftDelete'],
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
          field: 'Microsoft.Storage/storageAccounts/blobServices/containerDeleteRetentionPolicy.enabled',
          equals: true,
        },
      },
    },
  },
  examples: {
    bad: [
      { at: '', in: account({ kind: 'StorageV2', properties: {} }) },
      {
        at: 'example/default#/properties/containerDeleteRetentionPolicy/enabled',
        in: [account({ properties: {} }), blobs({ properties: { containerDeleteRetentionPolicy: { enabled: false } } })],
      },
    ],
    good: [
      [account({ properties: {} }), blobs({ properties: { containerDeleteRetentionPolicy: { enabled: true, days: 7 } } })],
      account({
        properties: {},
        resources: [
          {
            type: 'blobServices',
            apiVersion: '2023-05-01',
            name: 'default',
            properties: { containerDeleteRetentionPolicy: { enabled: true, days: 7 } },
          },
        ],
      }),
      account({ kind: 'FileStorage', properties: {} }),
    ],
  },
};
