import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const domain = sample('Microsoft.EventGrid/domains@2024-06-01-preview', 'shop');

export const guardrail: Guardrail = {
  id: 'event-grid/domain-local-authentication',
  title: 'Event Grid domains accept no shared keys',
  severity: 'medium',
  why: 'A key opens everything, belongs to nobody and cannot be limited or traced; Entra identities can.',
  fix: 'Set disableLocalAuth to true after moving clients to Microsoft Entra ID.',
  note: 'Absent, keys are accepted.',
  peers: ['CKV_AZURE_195', 'Azure.EventGrid.DisableLocalAuth'],
  builtin: '8bfadddb-ee1c-4639-8911-a38cb8e0b3bd',
  set: { '/properties/disableLocalAuth': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.EventGrid/domains' },
        { field: 'Microsoft.EventGrid/domains/disableLocalAuth', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/disableLocalAuth', in: domain({ properties: { disableLocalAuth: false } }) },
      { at: '/properties', in: domain({ properties: {} }) },
    ],
    good: [domain({ properties: { disableLocalAuth: true } })],
  },
};
