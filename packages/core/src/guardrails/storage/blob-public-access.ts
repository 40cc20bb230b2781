import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');

export const guardrail: Guardrail = {
  id: 'storage/blob-public-access',
  title: 'Storage accounts forbid anonymous access to blobs',
  severity: 'high',
  why:
    'With anonymous access allowed, one container setting publishes its data to the whole internet, without a key and ' +
    'without a trace of who read it.',
  fix: 'Set allowBlobPublicAccess to false.',
  note:
    'Absent, accounts created since August 2023 forbid it, but an older account keeps what it had when the template is ' +
    'deployed over it; only an explicit false is certain. The built-in asks for it too, except for the accounts that Azure ' +
    'Red Hat OpenShift makes.',
  controls: ['cis-6.0/9.3.8', 'mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['CKV_AZURE_190', 'CKV2_AZURE_47', 'Azure.Storage.BlobPublicAccess'],
  builtin: '4fa4b6c0-31ca-4c0d-b10d-24b96f62a751',
  set: { '/properties/allowBlobPublicAccess': false },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Storage/storageAccounts' },
        { field: 'Microsoft.Storage/storageAccounts/allowBlobPublicAccess', notEquals: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/allowBlobPublicAccess', in: account({ properties: { allowBlobPublicAccess: true } }) },
      { at: '/properties', in: account({ properties: {} }) },
    ],
    good: [account({ properties: { allowBlobPublicAccess: false } })],
  },
};
