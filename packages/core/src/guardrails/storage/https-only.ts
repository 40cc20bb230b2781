import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');

export const guardrail: Guardrail = {
  id: 'storage/https-only',
  title: 'Storage accounts accept HTTPS only',
  severity: 'high',
  why: 'Over plain HTTP anybody on the path reads blobs and account signatures, and can change what is written.',
  fix: 'Set supportsHttpsTrafficOnly to true.',
  note:
    'Absent, it is true from API version 2019-04-01 on and false before. NFS 4.1 shares need it false: give them an account ' +
    'of their own behind a private endpoint and suppress this finding there.',
  controls: ['cis-6.0/9.3.4', 'mcsb-1/DP-3', 'mcsb-2/DP-3'],
  peers: ['CKV_AZURE_3', 'AVD-AZU-0008', 'Azure.Storage.SecureTransfer', '1367dd13-2c90-4020-80b7-e4339a3dc2c4'],
  builtin: '404c3081-a854-4457-ae30-26a93ef643f9',
  set: { '/properties/supportsHttpsTrafficOnly': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Storage/storageAccounts' },
        {
          anyOf: [
            { field: 'Microsoft.Storage/storageAccounts/supportsHttpsTrafficOnly', equals: false },
            {
              allOf: [
                { field: 'Microsoft.Storage/storageAccounts/supportsHttpsTrafficOnly', exists: false },
                { value: '[requestContext().apiVersion]', less: '2019-04-01' },
              ],
            },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/supportsHttpsTrafficOnly', in: account({ properties: { supportsHttpsTrafficOnly: false } }) },
      { at: '/properties', in: sample('Microsoft.Storage/storageAccounts@2018-11-01', 'old')({ properties: {} }) },
    ],
    good: [account({ properties: { supportsHttpsTrafficOnly: true } }), account({ properties: {} })],
  },
};
