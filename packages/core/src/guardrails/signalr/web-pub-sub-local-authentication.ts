import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const pubSub = sample('Microsoft.SignalRService/webPubSub@2024-03-01', 'chat');

export const guardrail: Guardrail = {
  id: 'signalr/web-pub-sub-local-authentication',
  title: 'Web PubSub services accept no shared keys',
  severity: 'medium',
  why: 'An access key signs tokens for any user and any hub, and belongs to nobody.',
  fix: 'Set disableLocalAuth to true after moving servers to Microsoft Entra ID.',
  note: 'Absent, keys are accepted.',
  builtin: 'b66ab71c-582d-4330-adfd-ac162e78691e',
  set: { '/properties/disableLocalAuth': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.SignalRService/webPubSub' },
        { field: 'Microsoft.SignalRService/webPubSub/disableLocalAuth', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/disableLocalAuth', in: pubSub({ properties: { disableLocalAuth: false } }) },
      { at: '/properties', in: pubSub({ properties: {} }) },
    ],
    good: [pubSub({ properties: { disableLocalAuth: true } })],
  },
};
