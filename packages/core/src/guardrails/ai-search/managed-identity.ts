import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const service = sample('Microsoft.Search/searchServices@2023-11-01', 'search');

export const guardrail: Guardrail = {
  id: 'ai-search/managed-identity',
  title: 'Search services have a managed identity',
  severity: 'low',
  why: 'Without an identity of its own the service reads its sources with keys in connection strings.',
  fix: 'Set identity.type to SystemAssigned or UserAssigned.',
  note: 'Absent, there is none.',
  peers: ['CKV_AZURE_207', 'Azure.Search.ManagedIdentity'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Search/searchServices' },
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
      { at: '/identity/type', in: service({ identity: { type: 'None' }, properties: {} }) },
      { at: '', in: service({ properties: {} }) },
    ],
    good: [service({ identity: { type: 'SystemAssigned' }, properties: {} })],
  },
};
