import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { requestsLogged } from './service-logs.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');
const table = sample('Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01', 'example/default/orders');
const setting = sample('Microsoft.Insights/diagnosticSettings@2021-05-01-preview', 'logs');
const scope = "[resourceId('Microsoft.Storage/storageAccounts/tableServices', 'example', 'default')]";

export const guardrail: Guardrail = {
  id: 'storage/table-logs',
  title: 'Requests to tables are logged',
  severity: 'low',
  why: 'Without a log of reads, writes and deletions nobody can tell afterwards which rows were taken or changed.',
  fix:
    'Add a diagnostic setting with scope set to the tableServices child and the category group allLogs, or StorageRead, ' +
    'StorageWrite and StorageDelete.',
  note: 'An account is asked for it where the template makes tables in it. A setting on the account itself only sends metrics.',
  controls: ['mcsb-1/LT-3', 'mcsb-2/LT-3'],
  peers: ['CKV2_AZURE_20'],
  judge: requestsLogged({
    type: 'tableServices',
    content: 'Microsoft.Storage/storageAccounts/tableServices/tables',
    kinds: ['Storage', 'StorageV2'],
  }),
  examples: {
    bad: [
      { at: 'example#', in: [account({ kind: 'StorageV2', properties: {} }), table({ properties: {} })] },
      {
        at: '/properties/logs',
        in: setting({ scope, properties: { logs: [{ category: 'StorageRead', enabled: true }] } }),
      },
    ],
    good: [
      [
        account({ kind: 'StorageV2', properties: {} }),
        table({ properties: {} }),
        setting({ scope, properties: { logs: [{ categoryGroup: 'audit', enabled: true }] } }),
      ],
      account({ kind: 'StorageV2', properties: {} }),
    ],
  },
};
