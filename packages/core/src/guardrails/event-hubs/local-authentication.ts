import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const namespace = sample('Microsoft.EventHub/namespaces@2024-01-01', 'orders');

export const guardrail: Guardrail = {
  id: 'event-hubs/local-authentication',
  title: 'Event Hubs accept no shared keys',
  severity: 'medium',
  why: 'A key opens everything, belongs to nobody and cannot be limited or traced; Entra identities can.',
  fix: 'Set disableLocalAuth to true after moving clients to Microsoft Entra ID.',
  note: 'Absent, keys are accepted.',
  peers: ['Azure.EventHub.DisableLocalAuth'],
  builtin: '5d4e3c65-4873-47be-94f3-6f8b953a3598',
  set: { '/properties/disableLocalAuth': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.EventHub/namespaces' },
        { field: 'Microsoft.EventHub/namespaces/disableLocalAuth', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/disableLocalAuth', in: namespace({ properties: { disableLocalAuth: false } }) },
      { at: '/properties', in: namespace({ properties: {} }) },
    ],
    good: [namespace({ properties: { disableLocalAuth: true } })],
  },
};
