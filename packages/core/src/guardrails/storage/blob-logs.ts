import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { requestsLogged } from './service-logs.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');
const setting = sample('Microsoft.Insights/diagnosticSettings@2021-05-01-preview', 'logs');
const scope = "[resourceId('Microsoft.Storage/storageAccounts/blobServices', 'example', 'default')]";

export const guardrail: Guardrail = {
  id: 'storage/blob-logs',
  title: 'Requests to blobs are logged',
  severity: 'medium',
  why: 'Without a log of reads, writes and deletions nobody can tell afterwards what an intruder took or destroyed.',
  fix:
    'Add a diagnostic setting with scope set to the blobServices child and the category group allLogs, or StorageRead, ' +
    'StorageWrite and StorageDelete.',
  note:
    'A setting on the account itself only sends metrics. Settings that a policy adds after the deployment are not seen ' +
    'in a template.',
  controls: ['mcsb-1/LT-3', 'mcsb-2/LT-3'],
  peers: ['CKV2_AZURE_21'],
  judge: requestsLogged({ type: 'blobServices', kinds: ['Storage', 'StorageV2', 'BlobStorage', 'BlockBlobStorage'] }),
  examples: {
    bad: [
      { at: '', in: account({ kind: 'StorageV2', properties: {} }) },
      {
        at: 'logs#/properties/logs',
        in: [
          account({ kind: 'StorageV2', properties: {} }),
          setting({ scope, properties: { logs: [{ category: 'StorageDelete', enabled: true }] } }),
        ],
      },
    ],
    good: [
      [
        account({ kind: 'StorageV2', properties: {} }),
        setting({ scope, properties: { logs: [{ categoryGroup: 'allLogs', enabled: true }] } }),
      ],
      [
        { ...account({ kind: 'StorageV2', properties: {} }), name: "[concat('st', parameters('suffix'))]" },
        setting({
          scope: "[resourceId('Microsoft.Storage/storageAccounts/blobServices', concat('st', parameters('suffix')), 'default')]",
          properties: { logs: [{ categoryGroup: 'allLogs', enabled: true }] },
        }),
      ],
      [
        account({ kind: 'StorageV2', properties: {} }),
        {
          type: 'Microsoft.Storage/storageAccounts/blobServices/providers/diagnosticSettings',
          apiVersion: '2021-05-01-preview',
          name: 'example/default/Microsoft.Insights/logs',
          properties: {
            logs: [
              { category: 'StorageRead', enabled: true },
              { category: 'StorageWrite', enabled: true },
              { category: 'StorageDelete', enabled: true },
            ],
          },
        },
      ],
      account({ kind: 'FileStorage', properties: {} }),
    ],
  },
};
