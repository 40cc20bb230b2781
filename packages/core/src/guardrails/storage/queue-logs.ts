import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { requestsLogged } from './service-logs.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');
const queue = sample('Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01', 'example/default/orders');
const setting = sample('Microsoft.Insights/diagnosticSettings@2021-05-01-preview', 'logs');
const scope = "[resourceId('Microsoft.Storage/storageAccounts/queueServices', 'example', 'default')]";

export const guardrail: Guardrail = {
  id: 'storage/queue-logs',
  title: 'Requests to queues are logged',
  severity: 'medium',
  why: 'Without a log of reads, writes and deletions nobody can tell afterwards which messages were taken or forged.',
  fix:
    'Add a diagnostic setting with scope set to the queueServices child and the category group allLogs, or StorageRead, ' +
    'StorageWrite and StorageDelete.',
  note: 'An account is asked for it where the template makes queues in it. A setting on the account itself only sends metrics.',
  controls: ['mcsb-1/LT-3', 'mcsb-2/LT-3'],
  peers: ['CKV_AZURE_33', 'AVD-AZU-0009', 'AVD-AZU-0057', '43f6e60c-9cdb-4e77-864d-a66595d26518'],
  judge: requestsLogged({
    type: 'queueServices',
    content: 'Microsoft.Storage/storageAccounts/queueServices/queues',
    kinds: ['Storage', 'StorageV2'],
  }),
  examples: {
    bad: [
      { at: 'example#', in: [account({ kind: 'StorageV2', properties: {} }), queue({ properties: {} })] },
      {
        at: '/properties/logs',
        in: setting({ scope, properties: { logs: [{ category: 'StorageRead', enabled: true }] } }),
      },
      {
        at: '/properties/logs',
        in: {
          resources: [
            {
              type: 'Microsoft.Storage/storageAccounts/queueServices/providers/diagnosticSettings',
              apiVersion: '2017-05-01-preview',
              name: "[concat(parameters('account'), '/default/Microsoft.Insights/logs')]",
              properties: { logs: [{ category: 'StorageRead', enabled: false }] },
            },
          ],
        },
      },
    ],
    good: [
      [
        account({ kind: 'StorageV2', properties: {} }),
        queue({ properties: {} }),
        setting({ scope, properties: { logs: [{ categoryGroup: 'allLogs', enabled: true }] } }),
      ],
      account({ kind: 'StorageV2', properties: {} }),
    ],
  },
};
