import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const signalR = sample('Microsoft.SignalRService/signalR@2024-03-01', 'chat');

export const guardrail: Guardrail = {
  id: 'signalr/signalr-tier',
  title: 'SignalR services are not of the free tier',
  severity: 'low',
  why: 'The free tier has no agreement, few connections, and neither private endpoints nor own certificates.',
  fix: 'Set sku.name to Standard_S1 or Premium_P1.',
  controls: ['mcsb-2/NS-2'],
  peers: ['CKV_AZURE_196', 'Azure.SignalR.SLA'],
  builtin: '464a1620-21b5-448d-8ce6-d4ac6d1bc49a',
  set: { '/sku/name': 'Standard_S1' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.SignalRService/signalR' },
        { field: 'Microsoft.SignalRservice/SignalR/sku.name', equals: 'Free_F1' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/sku/name', in: signalR({ sku: { name: 'Free_F1' }, properties: {} }) }],
    good: [signalR({ sku: { name: 'Standard_S1' }, properties: {} })],
  },
};
