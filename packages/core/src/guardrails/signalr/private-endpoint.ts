import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { endpointTo, privateEndpoint } from '../private-endpoint.ts';

const signalR = sample('Microsoft.SignalRService/signalR@2024-03-01', 'chat');
const pubSub = sample('Microsoft.SignalRService/webPubSub@2024-03-01', 'chat');

export const guardrail: Guardrail = {
  id: 'signalr/private-endpoint',
  title: 'SignalR and Web PubSub services are reached through private endpoints',
  severity: 'low',
  why: 'Behind a private endpoint a leaked key is useless outside your networks.',
  fix: 'Add a private endpoint (Microsoft.Network/privateEndpoints) for the group signalr.',
  note:
    'Only endpoints of the same deployment are seen; suppress the finding where another template makes it. The built-in ' +
    'reads the connections of the running service.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  builtin: '2393d2cf-a342-44cd-a2e2-fe0188fd1234',
  judge: privateEndpoint(['Microsoft.SignalRService/signalR', 'Microsoft.SignalRService/webPubSub']),
  examples: {
    bad: [
      { at: '', in: signalR({ properties: {} }) },
      { at: '', in: pubSub({ properties: {} }) },
    ],
    good: [[signalR({ properties: {} }), endpointTo("[resourceId('Microsoft.SignalRService/signalR', 'chat')]", 'signalr')]],
    unknown: [[signalR({ properties: {} }), endpointTo("[parameters('target')]", 'signalr')]],
  },
};
