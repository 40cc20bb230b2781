import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const files = sample('Microsoft.Storage/storageAccounts/fileServices@2023-05-01', 'example/default');
const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');

export const guardrail: Guardrail = {
  id: 'storage/share-soft-delete',
  title: 'Deleted file shares can be brought back',
  severity: 'medium',
  why: 'One mistaken deletion otherwise loses a whole share with everything in it.',
  fix: 'Set shareDeleteRetentionPolicy.enabled to true, with days of 7 or more.',
  note: 'Absent, new accounts keep deleted shares for 7 days, so that only an explicit false is reported.',
  controls: ['cis-6.0/9.1.1'],
  peers: ['Azure.Storage.FileShareSoftDelete'],
  set: { '/properties/shareDeleteRetentionPolicy/enabled': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Storage/storageAccounts/fileServices' },
        { field: 'Microsoft.Storage/storageAccounts/fileServices/shareDeleteRetentionPolicy.enabled', equals: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/shareDeleteRetentionPolicy/enabled',
        in: files({ properties: { shareDeleteRetentionPolicy: { enabled: false } } }),
      },
      {
        at: 'example/default#/properties/shareDeleteRetentionPolicy/enabled',
        in: account({
          properties: {},
          resources: [
            {
              type: 'fileServices',
              apiVersion: '2023-05-01',
              name: 'default',
              properties: { shareDeleteRetentionPolicy: { enabled: false } },
            },
          ],
        }),
      },
    ],
    good: [files({ properties: { shareDeleteRetentionPolicy: { enabled: true, days: 14 } } }), files({ properties: {} })],
  },
};
