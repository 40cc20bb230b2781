import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const namespace = sample('Microsoft.EventHub/namespaces@2024-01-01', 'orders');

export const guardrail: Guardrail = {
  id: 'event-hubs/customer-managed-key',
  title: 'Event Hubs are encrypted with a customer-managed key',
  severity: 'low',
  why: 'Whoever may revoke the key cuts off every reader of the events at once, Azure included.',
  fix: 'Set encryption.keySource to Microsoft.KeyVault and name the key in encryption.keyVaultProperties.',
  note:
    'Data is encrypted in any case; this matters where regulation asks for control over the key. Only the premium tier ' +
    'and dedicated clusters take own keys; the built-in looks at clusters alone.',
  controls: ['mcsb-2/DP-5'],
  builtin: 'a1ad735a-e96f-45d2-a7b2-9a4932cab7ec',
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
        { field: 'Microsoft.EventHub/namespaces/encryption.keySource', notEquals: 'Microsoft.KeyVault' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties', in: namespace({ sku: { name: 'Premium' }, properties: {} }) },
      {
        at: '/properties',
        in: namespace({
          sku: { name: 'Standard' },
          properties: { clusterArmId: "[resourceId('Microsoft.EventHub/clusters', 'shared')]" },
        }),
      },
    ],
    good: [
      namespace({ sku: { name: 'Premium' }, properties: { encryption: { keySource: 'Microsoft.KeyVault' } } }),
      namespace({ sku: { name: 'Standard' }, properties: {} }),
    ],
    unknown: [namespace({ sku: { name: "[parameters('tier')]" }, properties: {} })],
  },
};
