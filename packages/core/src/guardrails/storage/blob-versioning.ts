import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { isFirstGeneration } from './first-generation.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');
const blobs = sample('Microsoft.Storage/storageAccounts/blobServices@2023-05-01', 'example/default');
const oldAccount = sample('Microsoft.Storage/storageAccounts@2015-06-15', 'example');

export const guardrail: Guardrail = {
  id: 'storage/blob-versioning',
  title: 'Blobs keep their earlier versions',
  severity: 'low',
  why: 'Soft delete does not help against overwriting, which is what ransomware does.',
  fix: 'Add a blobServices child named default with isVersioningEnabled true, and a lifecycle rule that removes old versions.',
  note:
    'Absent, it is off. Accounts with a hierarchical namespace, a network file system or of the first general purpose ' +
    'generation (kind Storage) know no versions, file accounts no blobs; they are left out. The built-in only reports an ' +
    'explicit false. https://learn.microsoft.com/azure/storage/blobs/versioning-overview',
  controls: ['cis-6.0/9.2.3'],
  builtin: 'c36a325b-ae04-4863-ad4f-19c6678f8e08',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Storage/storageAccounts' },
        { field: 'kind', notEquals: 'FileStorage' },
        { not: isFirstGeneration },
        { field: 'Microsoft.Storage/storageAccounts/isHnsEnabled', notEquals: true },
      ],
    },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Storage/storageAccounts/blobServices',
        name: 'default',
        existenceCondition: { field: 'Microsoft.Storage/storageAccounts/blobServices/isVersioningEnabled', equals: true },
      },
    },
  },
  examples: {
    bad: [
      { at: '', in: account({ kind: 'StorageV2', properties: {} }) },
      {
        at: 'example/default#/properties/isVersioningEnabled',
        in: [account({ properties: {} }), blobs({ properties: { isVersioningEnabled: false } })],
      },
    ],
    good: [
      [account({ properties: {} }), blobs({ properties: { isVersioningEnabled: true } })],
      account({
        properties: {},
        resources: [
          { type: 'blobServices', apiVersion: '2023-05-01', name: 'default', properties: { isVersioningEnabled: true } },
        ],
      }),
      account({ properties: { isHnsEnabled: true } }),
      account({ kind: 'Storage', properties: {} }),
      oldAccount({ properties: { accountType: 'Standard_LRS' } }),
    ],
  },
};
