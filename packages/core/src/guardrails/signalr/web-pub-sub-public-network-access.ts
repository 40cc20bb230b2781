import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const pubSub = sample('Microsoft.SignalRService/webPubSub@2024-03-01', 'chat');

export const guardrail: Guardrail = {
  id: 'signalr/web-pub-sub-public-network-access',
  title: 'Web PubSub services are not reachable from public networks',
  severity: 'low',
  why: 'On a public endpoint whoever has a token or key listens and writes to every connected client.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note:
    'Absent, it is Enabled. Services whose clients are browsers on the internet have to be public; network rules ' +
    '(networkACLs) can keep servers private there.',
  controls: ['mcsb-2/NS-2'],
  builtin: 'bf45113f-264e-4a87-88f9-29ac8a0aca6a',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.SignalRService/webPubSub' },
        { field: 'Microsoft.SignalRService/webPubSub/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: pubSub({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: pubSub({ properties: {} }) },
    ],
    good: [pubSub({ properties: { publicNetworkAccess: 'Disabled' } })],
  },
};
