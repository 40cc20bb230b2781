import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const namespace = sample('Microsoft.ServiceBus/namespaces@2024-01-01', 'orders');

export const guardrail: Guardrail = {
  id: 'service-bus/infrastructure-encryption',
  title: 'Service Bus namespaces encrypt twice',
  severity: 'low',
  why: 'A second layer with another algorithm and key keeps data unreadable should one layer ever turn out to be broken.',
  fix: 'Set encryption.requireInfrastructureEncryption to true; it can only be chosen when the namespace is created.',
  controls: ['mcsb-2/DP-4'],
  peers: ['CKV_AZURE_199'],
  set: { '/properties/encryption/requireInfrastructureEncryption': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ServiceBus/namespaces' },
        { field: 'Microsoft.ServiceBus/namespaces/encryption.requireInfrastructureEncryption', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/encryption/requireInfrastructureEncryption',
        in: namespace({ properties: { encryption: { requireInfrastructureEncryption: false } } }),
      },
      { at: '/properties', in: namespace({ properties: {} }) },
    ],
    good: [namespace({ properties: { encryption: { requireInfrastructureEncryption: true } } })],
  },
};
