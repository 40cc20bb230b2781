import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const signalR = sample('Microsoft.SignalRService/signalR@2024-03-01', 'chat');

export const guardrail: Guardrail = {
  id: 'signalr/signalr-public-network-access',
  title: 'SignalR services are not reachable from public networks',
  severity: 'low',
  why: 'On a public endpoint whoever has a token or key listens and writes to every connected client.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note:
    'Absent, it is Enabled. Services whose clients are browsers on the internet have to be public; network rules ' +
    '(networkACLs) can keep servers private there.',
  controls: ['mcsb-2/NS-2'],
  builtin: '21a9766a-82a5-4747-abb5-650b6dbba6d0',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.SignalRService/signalR' },
        { field: 'Microsoft.SignalRService/SignalR/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: signalR({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: signalR({ properties: {} }) },
    ],
    good: [signalR({ properties: { publicNetworkAccess: 'Disabled' } })],
  },
};
