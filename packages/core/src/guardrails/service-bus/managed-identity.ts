import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const namespace = sample('Microsoft.ServiceBus/namespaces@2024-01-01', 'orders');

export const guardrail: Guardrail = {
  id: 'service-bus/managed-identity',
  title: 'Service Bus namespaces have a managed identity',
  severity: 'low',
  why: 'Without one encryption with your own key needs keys and passwords, which leak.',
  fix: 'Set identity.type to SystemAssigned or UserAssigned.',
  peers: ['CKV_AZURE_202'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ServiceBus/namespaces' },
        {
          anyOf: [
            { field: 'identity.type', exists: false },
            { field: 'identity.type', equals: 'None' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/identity/type', in: namespace({ identity: { type: 'None' }, properties: {} }) },
      { at: '', in: namespace({ properties: {} }) },
    ],
    good: [
      namespace({ identity: { type: 'SystemAssigned' }, properties: {} }),
      namespace({ identity: { type: 'UserAssigned' }, properties: {} }),
    ],
  },
};
