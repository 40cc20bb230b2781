import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const namespace = sample('Microsoft.EventHub/namespaces@2024-01-01', 'orders');

export const guardrail: Guardrail = {
  id: 'event-hubs/infrastructure-encryption',
  title: 'Event Hubs encrypt twice',
  severity: 'low',
  why: 'A second layer keeps events unreadable should the first ever turn out to be broken.',
  fix: 'Set encryption.requireInfrastructureEncryption to true; it can only be chosen when the namespace is created.',
  note: 'For the premium tier and dedicated clusters, which alone can; the built-in looks at clusters alone.',
  controls: ['mcsb-2/DP-4'],
  builtin: '836cd60e-87f3-4e6a-a27c-29d687f01a4c',
  set: { '/properties/encryption/requireInfrastructureEncryption': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.EventHub/namespaces' },
        {
          anyOf: [
            { field: 'Microsoft.EventHub/namespaces/sku.name', equals: 'Premium' },
            { field: 'Microsoft.EventHub/namespaces/clusterArmId', exists: true },
          ],
        },
        { field: 'Microsoft.EventHub/namespaces/encryption.requireInfrastructureEncryption', notEquals: true },
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
