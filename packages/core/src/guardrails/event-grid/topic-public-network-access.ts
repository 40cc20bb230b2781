import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const topic = sample('Microsoft.EventGrid/topics@2024-06-01-preview', 'orders');

export const guardrail: Guardrail = {
  id: 'event-grid/topic-public-network-access',
  title: 'Event Grid topics are not reachable from public networks',
  severity: 'medium',
  why: 'On a public endpoint a leaked key or token works from everywhere; behind a private endpoint only from your networks.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note: 'Absent, it is Enabled.',
  controls: ['mcsb-2/NS-2'],
  peers: ['CKV_AZURE_193', 'Azure.EventGrid.TopicPublicAccess'],
  builtin: '1adadefe-5f21-44f7-b931-a59b54ccdb45',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.EventGrid/topics' },
        { field: 'Microsoft.EventGrid/topics/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: topic({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: topic({ properties: {} }) },
    ],
    good: [topic({ properties: { publicNetworkAccess: 'Disabled' } })],
  },
};
