import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const pubSub = sample('Microsoft.SignalRService/webPubSub@2024-03-01', 'chat');

export const guardrail: Guardrail = {
  id: 'signalr/web-pub-sub-tier',
  title: 'Web PubSub services are not of the free tier',
  severity: 'low',
  why: 'The free tier has no agreement, few connections, and neither private endpoints nor own certificates.',
  fix: 'Set sku.name to Standard_S1 or Premium_P1.',
  controls: ['mcsb-2/NS-2'],
  peers: ['CKV_AZURE_175', 'Azure.WebPubSub.SLA'],
  builtin: '82909236-25f3-46a6-841c-fe1020f95ae1',
  set: { '/sku/name': 'Standard_S1' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.SignalRService/webPubSub' },
        { field: 'Microsoft.SignalRService/webPubSub/sku.name', equals: 'Free_F1' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/sku/name', in: pubSub({ sku: { name: 'Free_F1' }, properties: {} }) }],
    good: [pubSub({ sku: { name: 'Standard_S1' }, properties: {} })],
  },
};
