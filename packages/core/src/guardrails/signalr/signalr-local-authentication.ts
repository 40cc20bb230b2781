import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const signalR = sample('Microsoft.SignalRService/signalR@2024-03-01', 'chat');

export const guardrail: Guardrail = {
  id: 'signalr/signalr-local-authentication',
  title: 'SignalR services accept no shared keys',
  severity: 'medium',
  why: 'An access key signs tokens for any user and any hub, and belongs to nobody.',
  fix: 'Set disableLocalAuth to true after moving servers to Microsoft Entra ID.',
  note: 'Absent, keys are accepted.',
  builtin: 'f70eecba-335d-4bbc-81d5-5b17b03d498f',
  set: { '/properties/disableLocalAuth': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.SignalRService/signalR' },
        { field: 'Microsoft.SignalRService/SignalR/disableLocalAuth', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/disableLocalAuth', in: signalR({ properties: { disableLocalAuth: false } }) },
      { at: '/properties', in: signalR({ properties: {} }) },
    ],
    good: [signalR({ properties: { disableLocalAuth: true } })],
  },
};
