import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');

export const guardrail: Guardrail = {
  id: 'storage/minimum-tls',
  title: 'Storage accounts accept TLS 1.2 and newer only',
  severity: 'medium',
  why: 'TLS 1.0 and 1.1 can be broken by whoever sits between client and account, and keys and data travel in every request.',
  fix: 'Set minimumTlsVersion to TLS1_2 (or TLS1_3 once all clients speak it).',
  note:
    'Absent, Azure records TLS 1.0. Since 3 February 2026 Azure Storage refuses TLS 1.0 and 1.1 whatever is recorded, so ' +
    'this is about evidence more than exposure. The built-in wants one exact version and rejects TLS 1.3; this guardrail ' +
    'takes anything newer.',
  controls: ['cis-6.0/9.3.6', 'mcsb-2/DP-3'],
  peers: ['CKV_AZURE_44', 'AVD-AZU-0011', 'AVD-AZU-0059', 'Azure.Storage.MinTLS'],
  builtin: 'fe83a0eb-a853-422d-aac2-1bffd182c5d0',
  set: { '/properties/minimumTlsVersion': 'TLS1_2' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Storage/storageAccounts' },
        {
          anyOf: [
            { field: 'Microsoft.Storage/storageAccounts/minimumTlsVersion', exists: false },
            { field: 'Microsoft.Storage/storageAccounts/minimumTlsVersion', less: 'TLS1_2' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/minimumTlsVersion', in: account({ properties: { minimumTlsVersion: 'TLS1_0' } }) },
      { at: '/properties', in: account({ properties: {} }) },
    ],
    good: [account({ properties: { minimumTlsVersion: 'TLS1_2' } }), account({ properties: { minimumTlsVersion: 'TLS1_3' } })],
  },
};
