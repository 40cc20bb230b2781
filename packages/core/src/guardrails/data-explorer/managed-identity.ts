import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.Kusto/clusters@2023-08-15', 'events');

export const guardrail: Guardrail = {
  id: 'data-explorer/managed-identity',
  title: 'Data Explorer clusters have a managed identity',
  severity: 'low',
  why: 'Without one reading from other services needs keys and passwords, which leak.',
  fix: 'Set identity.type to SystemAssigned or UserAssigned.',
  peers: ['CKV_AZURE_181', 'Azure.ADX.ManagedIdentity'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Kusto/clusters' },
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
      { at: '/identity/type', in: cluster({ identity: { type: 'None' }, properties: {} }) },
      { at: '', in: cluster({ properties: {} }) },
    ],
    good: [
      cluster({ identity: { type: 'SystemAssigned' }, properties: {} }),
      cluster({ identity: { type: 'UserAssigned' }, properties: {} }),
    ],
  },
};
