import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.CognitiveServices/accounts@2024-10-01', 'ai');

export const guardrail: Guardrail = {
  id: 'ai-services/managed-identity',
  title: 'AI services have a managed identity',
  severity: 'low',
  why: 'Without an identity of its own the service reaches storage, search and keys with stored secrets or not at all.',
  fix: 'Set identity.type to SystemAssigned or UserAssigned.',
  note: 'Absent, there is none.',
  controls: ['mcsb-2/IM-3'],
  peers: ['CKV_AZURE_238', 'Azure.AI.ManagedIdentity'],
  builtin: 'fe3fd216-4f83-4fc1-8984-2bbec80a3418',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.CognitiveServices/accounts' },
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
      { at: '/identity/type', in: account({ identity: { type: 'None' }, properties: {} }) },
      { at: '', in: account({ properties: {} }) },
    ],
    good: [account({ identity: { type: 'SystemAssigned' }, properties: {} })],
  },
};
