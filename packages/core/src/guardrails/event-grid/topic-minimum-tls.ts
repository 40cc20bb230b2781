import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const topic = sample('Microsoft.EventGrid/topics@2024-06-01-preview', 'orders');

export const guardrail: Guardrail = {
  id: 'event-grid/topic-minimum-tls',
  title: 'Event Grid topics accept TLS 1.2 and newer only',
  severity: 'high',
  why: 'TLS 1.0 and 1.1 can be broken by whoever sits between client and service, and keys and data travel in every request.',
  fix: 'Set minimumTlsVersionAllowed to 1.2.',
  note:
    'Absent, 1.0 and newer are accepted ' +
    '(https://learn.microsoft.com/azure/event-grid/transport-layer-security-enforce-minimum-version).',
  peers: ['Azure.EventGrid.TopicTLS'],
  set: { '/properties/minimumTlsVersionAllowed': '1.2' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.EventGrid/topics' },
        {
          anyOf: [
            { field: 'Microsoft.EventGrid/topics/minimumTlsVersionAllowed', exists: false },
            { field: 'Microsoft.EventGrid/topics/minimumTlsVersionAllowed', less: '1.2' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/minimumTlsVersionAllowed', in: topic({ properties: { minimumTlsVersionAllowed: '1.0' } }) },
      { at: '/properties', in: topic({ properties: {} }) },
    ],
    good: [
      topic({ properties: { minimumTlsVersionAllowed: '1.2' } }),
      topic({ properties: { minimumTlsVersionAllowed: '1.3' } }),
    ],
  },
};
