import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { isFirstGeneration } from './first-generation.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');
const oldAccount = sample('Microsoft.Storage/storageAccounts@2015-06-15', 'example');

export const guardrail: Guardrail = {
  id: 'storage/infrastructure-encryption',
  title: 'Storage accounts encrypt twice',
  severity: 'low',
  why: 'A second layer with another algorithm and key keeps data unreadable should one layer ever turn out to be broken.',
  fix: 'Set encryption.requireInfrastructureEncryption to true; it can only be chosen when the account is created.',
  note:
    'Accounts of the kinds Storage and BlobStorage have no second layer and are left out; the built-in fails them: ' +
    'https://learn.microsoft.com/azure/storage/common/infrastructure-encryption-enable',
  controls: ['mcsb-2/DP-4'],
  peers: ['AVD-AZU-0061'],
  builtin: '4733ea7b-a883-42fe-8cac-97454c2a9e4a',
  set: { '/properties/encryption/requireInfrastructureEncryption': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Storage/storageAccounts' },
        { field: 'kind', notEquals: 'BlobStorage' },
        { not: isFirstGeneration },
        {
          field: 'Microsoft.Storage/storageAccounts/encryption.requireInfrastructureEncryption',
          notEquals: true,
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/encryption/requireInfrastructureEncryption',
        in: account({ properties: { encryption: { requireInfrastructureEncryption: false } } }),
      },
      { at: '/properties', in: account({ properties: {} }) },
    ],
    good: [
      account({ properties: { encryption: { requireInfrastructureEncryption: true } } }),
      account({ kind: 'Storage', properties: {} }),
      oldAccount({ properties: { accountType: 'Standard_LRS' } }),
      account({ kind: 'BlobStorage', properties: {} }),
    ],
  },
};
