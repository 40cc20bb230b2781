import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const pubSub = sample('Microsoft.SignalRService/webPubSub@2024-03-01', 'chat');

export const guardrail: Guardrail = {
  id: 'signalr/web-pub-sub-managed-identity',
  title: 'Web PubSub services have a managed identity',
  severity: 'low',
  why: 'Without one calling back into your apps needs keys and passwords, which leak.',
  fix: 'Set identity.type to SystemAssigned or UserAssigned.',
  peers: ['CKV_AZURE_176', 'Azure.WebPubSub.ManagedIdentity'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.SignalRService/webPubSub' },
        {
          anyOf: [
            { field: 'identity.type', exists: false },
            { field: 'identity.type', equals: 'None' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/identity/type', in: pubSub({ identity: { type: 'None' }, properties: {} }) },
      { at: '', in: pubSub({ properties: {} }) },
    ],
    good: [
      pubSub({ identity: { type: 'SystemAssigned' }, properties: {} }),
      pubSub({ identity: { type: 'UserAssigned' }, properties: {} }),
    ],
  },
};
