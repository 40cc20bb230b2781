import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const topic = sample('Microsoft.EventGrid/topics@2024-06-01-preview', 'orders');

export const guardrail: Guardrail = {
  id: 'event-grid/topic-local-authentication',
  title: 'Event Grid topics accept no shared keys',
  severity: 'medium',
  why: 'A key opens everything, belongs to nobody and cannot be limited or traced; Entra identities can.',
  fix: 'Set disableLocalAuth to true after moving clients to Microsoft Entra ID.',
  note: 'Absent, keys are accepted.',
  peers: ['CKV_AZURE_192', 'Azure.EventGrid.DisableLocalAuth'],
  builtin: 'ae9fb87f-8a17-4428-94a4-8135d431055c',
  set: { '/properties/disableLocalAuth': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.EventGrid/topics' },
        { field: 'Microsoft.EventGrid/topics/disableLocalAuth', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/disableLocalAuth', in: topic({ properties: { disableLocalAuth: false } }) },
      { at: '/properties', in: topic({ properties: {} }) },
    ],
    good: [topic({ properties: { disableLocalAuth: true } })],
  },
};
