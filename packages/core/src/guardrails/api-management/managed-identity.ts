import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const service = sample('Microsoft.ApiManagement/service@2023-05-01-preview', 'api');

export const guardrail: Guardrail = {
  id: 'api-management/managed-identity',
  title: 'API Management services have a managed identity',
  severity: 'low',
  why: 'Without one reading secrets and certificates needs keys and passwords, which leak.',
  fix: 'Set identity.type to SystemAssigned or UserAssigned.',
  peers: ['Azure.APIM.ManagedIdentity'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ApiManagement/service' },
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
    good: [
      service({ identity: { type: 'SystemAssigned' }, properties: {} }),
      service({ identity: { type: 'UserAssigned' }, properties: {} }),
    ],
  },
};
