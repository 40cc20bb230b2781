import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const namespace = sample('Microsoft.ServiceBus/namespaces@2024-01-01', 'orders');

export const guardrail: Guardrail = {
  id: 'service-bus/infrastructure-encryption',
  title: 'Service Bus namespaces encrypt twice',
  severity: 'low',
  why: 'A second layer with another algorithm and key keeps data unreadable should one layer ever turn out to be broken.',
  fix: 'Set encryption.requireInfrastructureEncryption to true; it can only be chosen when the namespace is created.',
  note: 'Judged in the premium tier, which alone can.',
  controls: ['mcsb-2/DP-4'],
  peers: ['CKV_AZURE_199'],
  builtin: 'ebaf4f25-a4e8-415f-86a8-42d9155bef0b',
  set: { '/properties/encryption/requireInfrastructureEncryption': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ServiceBus/namespaces' },
        {
          anyOf: [
            { field: 'Microsoft.ServiceBus/namespaces/sku.name', equals: 'Premium' },
            { field: 'Microsoft.ServiceBus/namespaces/sku.tier', equals: 'Premium' },
          ],
        },
        { field: 'Microsoft.ServiceBus/namespaces/encryption.requireInfrastructureEncryption', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/encryption/requireInfrastructureEncryption',
        in: namespace({ sku: { name: 'Premium' }, properties: { encryption: { requireInfrastructureEncryption: false } } }),
      },
      { at: '/properties', in: namespace({ sku: { name: 'Premium' }, properties: {} }) },
    ],
    good: [
      namespace({ sku: { name: 'Premium' }, properties: { encryption: { requireInfrastructureEncryption: true } } }),
      namespace({ sku: { name: 'Basic' }, properties: {} }),
    ],
  },
};
