import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const topic = sample('Microsoft.EventGrid/topics@2024-06-01-preview', 'orders');

export const guardrail: Guardrail = {
  id: 'event-grid/topic-managed-identity',
  title: 'Event Grid topics have a managed identity',
  severity: 'low',
  why: 'Without one delivery to other services needs keys and passwords, which leak.',
  fix: 'Set identity.type to SystemAssigned or UserAssigned.',
  peers: ['CKV_AZURE_191', 'Azure.EventGrid.ManagedIdentity'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.EventGrid/topics' },
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
      { at: '/identity/type', in: topic({ identity: { type: 'None' }, properties: {} }) },
      { at: '', in: topic({ properties: {} }) },
    ],
    good: [
      topic({ identity: { type: 'SystemAssigned' }, properties: {} }),
      topic({ identity: { type: 'UserAssigned' }, properties: {} }),
    ],
  },
};
