import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');

export const guardrail: Guardrail = {
  id: 'storage/queue-customer-managed-key',
  title: 'Storage accounts with a customer-managed key use it for queues, too',
  severity: 'low',
  why: 'Queues otherwise stay encrypted with a key of Microsoft, although the account looks as if it had yours.',
  fix: 'Set encryption.services.queue.keyType to Account; it can only be chosen when the account is created.',
  note: 'Absent, it is Service.',
  controls: ['mcsb-2/DP-5'],
  builtin: 'f0e5abd0-2554-4736-b7c0-4ffef23475ef',
  set: { '/properties/encryption/services/queue/keyType': 'Account' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Storage/storageAccounts' },
        { field: 'Microsoft.Storage/storageAccounts/encryption.keySource', equals: 'Microsoft.Keyvault' },
        { field: 'Microsoft.Storage/storageAccounts/encryption.services.queue.keyType', notEquals: 'Account' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/encryption/services/queue/keyType',
        in: account({
          properties: { encryption: { keySource: 'Microsoft.Keyvault', services: { queue: { keyType: 'Service' } } } },
        }),
      },
      { at: '/properties/encryption', in: account({ properties: { encryption: { keySource: 'Microsoft.Keyvault' } } }) },
    ],
    good: [
      account({ properties: { encryption: { keySource: 'Microsoft.Keyvault', services: { queue: { keyType: 'Account' } } } } }),
      account({ properties: {} }),
    ],
  },
};
