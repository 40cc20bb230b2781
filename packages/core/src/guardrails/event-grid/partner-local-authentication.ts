import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const partner = sample('Microsoft.EventGrid/partnerNamespaces@2025-02-15', 'shop');

export const guardrail: Guardrail = {
  id: 'event-grid/partner-local-authentication',
  title: 'Event Grid partner namespaces accept no shared keys',
  severity: 'medium',
  why: 'Whoever has the key publishes events in the name of the partner.',
  fix: 'Set disableLocalAuth to true after moving publishers to Microsoft Entra ID.',
  note: 'Absent, keys are accepted.',
  builtin: '8632b003-3545-4b29-85e6-b2b96773df1e',
  set: { '/properties/disableLocalAuth': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.EventGrid/partnerNamespaces' },
        { field: 'Microsoft.EventGrid/partnerNamespaces/disableLocalAuth', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/disableLocalAuth', in: partner({ properties: { disableLocalAuth: false } }) },
      { at: '/properties', in: partner({ properties: {} }) },
    ],
    good: [partner({ properties: { disableLocalAuth: true } })],
  },
};
