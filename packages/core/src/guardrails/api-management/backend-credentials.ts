import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const backend = sample('Microsoft.ApiManagement/service/backends@2023-05-01-preview', 'api/orders');

export const guardrail: Guardrail = {
  id: 'api-management/backend-credentials',
  title: 'Backends ask the gateway who it is',
  severity: 'medium',
  why: 'A backend that asks for nothing can be called around the gateway, past all its rules.',
  fix: 'Set credentials with a certificate, an authorization, a header or a query.',
  note: 'A policy may sign in with a managed identity instead; skip it there.',
  controls: ['mcsb-1/IM-4', 'mcsb-2/IM-4'],
  peers: ['TA-000038'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ApiManagement/service/backends' },
        { field: 'Microsoft.ApiManagement/service/backends/url', exists: true },
        { field: 'Microsoft.ApiManagement/service/backends/credentials', exists: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties', in: backend({ properties: { url: 'https://orders.internal' } }) }],
    good: [
      backend({ properties: { url: 'https://orders.internal', credentials: { certificateIds: ['x'] } } }),
      backend({ properties: {} }),
    ],
    unknown: [backend({ properties: { url: 'https://orders.internal', credentials: "[parameters('credentials')]" } })],
  },
};
