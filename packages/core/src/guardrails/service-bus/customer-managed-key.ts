import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const namespace = sample('Microsoft.ServiceBus/namespaces@2024-01-01', 'orders');

export const guardrail: Guardrail = {
  id: 'service-bus/customer-managed-key',
  title: 'Service Bus namespaces are encrypted with a customer-managed key',
  severity: 'low',
  why: 'With your own key you decide when it rotates and can cut off all access by revoking it.',
  fix: 'Set encryption.keySource to Microsoft.KeyVault and name the key.',
  note:
    'Judged in the premium tier, which alone takes own keys. Data is encrypted in any case; this matters where regulation ' +
    'asks for control over the key.',
  controls: ['mcsb-2/DP-5'],
  peers: ['CKV_AZURE_201'],
  builtin: '295fc8b1-dc9f-4f53-9c61-3f313ceab40a',
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
        { field: 'Microsoft.ServiceBus/namespaces/encryption.keySource', notEquals: 'Microsoft.KeyVault' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties', in: namespace({ sku: { name: 'Premium' }, properties: {} }) }],
    good: [
      namespace({ sku: { name: 'Premium' }, properties: { encryption: { keySource: 'Microsoft.KeyVault' } } }),
      namespace({ sku: { name: 'Standard' }, properties: {} }),
    ],
    unknown: [namespace({ sku: { name: "[parameters('tier')]" }, properties: {} })],
  },
};
