import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');

export const guardrail: Guardrail = {
  id: 'storage/trusted-services-bypass',
  title: 'Storage account firewalls let trusted Microsoft services in',
  severity: 'medium',
  why:
    'Backup, logging and Defender reach a firewalled account only through this exception; without it logs and backups stop ' +
    'silently.',
  fix: 'Add AzureServices to networkAcls.bypass.',
  note: 'Absent, it is AzureServices.',
  controls: ['cis-6.0/9.3.5'],
  peers: ['CKV_AZURE_36', 'AVD-AZU-0010', 'e25b56cd-a4d6-498f-ab92-e6296a082097'],
  builtin: 'c9d007d0-c057-4772-b18c-01e546713bcd',
  set: { '/properties/networkAcls/bypass': 'AzureServices' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Storage/storageAccounts' },
        { field: 'Microsoft.Storage/storageAccounts/networkAcls.defaultAction', equals: 'Deny' },
        { field: 'Microsoft.Storage/storageAccounts/networkAcls.bypass', exists: true },
        { field: 'Microsoft.Storage/storageAccounts/networkAcls.bypass', notContains: 'AzureServices' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/networkAcls/bypass',
        in: account({ properties: { networkAcls: { defaultAction: 'Deny', bypass: 'None' } } }),
      },
      {
        at: '/properties/networkAcls/bypass',
        in: account({ properties: { networkAcls: { defaultAction: 'Deny', bypass: 'Logging, Metrics' } } }),
      },
    ],
    good: [
      account({ properties: { networkAcls: { defaultAction: 'Deny', bypass: 'AzureServices' } } }),
      account({ properties: { networkAcls: { defaultAction: 'Deny', bypass: 'Logging, AzureServices' } } }),
      account({ properties: { networkAcls: { defaultAction: 'Deny' } } }),
    ],
  },
};
