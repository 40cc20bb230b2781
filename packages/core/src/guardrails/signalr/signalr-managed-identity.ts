import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const signalR = sample('Microsoft.SignalRService/signalR@2024-03-01', 'chat');

export const guardrail: Guardrail = {
  id: 'signalr/signalr-managed-identity',
  title: 'SignalR services have a managed identity',
  severity: 'low',
  why: 'Without one calling back into your apps needs keys and passwords, which leak.',
  fix: 'Set identity.type to SystemAssigned or UserAssigned.',
  peers: ['Azure.SignalR.ManagedIdentity'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.SignalRService/signalR' },
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
      { at: '/identity/type', in: signalR({ identity: { type: 'None' }, properties: {} }) },
      { at: '', in: signalR({ properties: {} }) },
    ],
    good: [
      signalR({ identity: { type: 'SystemAssigned' }, properties: {} }),
      signalR({ identity: { type: 'UserAssigned' }, properties: {} }),
    ],
  },
};
