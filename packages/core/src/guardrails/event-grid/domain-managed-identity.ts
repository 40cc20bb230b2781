import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const domain = sample('Microsoft.EventGrid/domains@2024-06-01-preview', 'shop');

export const guardrail: Guardrail = {
  id: 'event-grid/domain-managed-identity',
  title: 'Event Grid domains have a managed identity',
  severity: 'low',
  why: 'Without one delivery to other services needs keys and passwords, which leak.',
  fix: 'Set identity.type to SystemAssigned or UserAssigned.',
  peers: ['CKV_AZURE_194'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.EventGrid/domains' },
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
      { at: '/identity/type', in: domain({ identity: { type: 'None' }, properties: {} }) },
      { at: '', in: domain({ properties: {} }) },
    ],
    good: [
      domain({ identity: { type: 'SystemAssigned' }, properties: {} }),
      domain({ identity: { type: 'UserAssigned' }, properties: {} }),
    ],
  },
};
