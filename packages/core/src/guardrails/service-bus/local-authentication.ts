import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const namespace = sample('Microsoft.ServiceBus/namespaces@2024-01-01', 'orders');

export const guardrail: Guardrail = {
  id: 'service-bus/local-authentication',
  title: 'Service Bus namespaces accept no shared keys',
  severity: 'medium',
  why: 'A key opens everything, belongs to nobody and cannot be limited or traced; Entra identities can.',
  fix: 'Set disableLocalAuth to true after moving clients to Microsoft Entra ID.',
  note: 'Absent, keys are accepted.',
  peers: ['CKV_AZURE_203', 'Azure.ServiceBus.DisableLocalAuth'],
  builtin: 'cfb11c26-f069-4c14-8e36-56c394dae5af',
  set: { '/properties/disableLocalAuth': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ServiceBus/namespaces' },
        { field: 'Microsoft.ServiceBus/namespaces/disableLocalAuth', notEquals: true },
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
