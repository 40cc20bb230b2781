import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const namespace = sample('Microsoft.EventGrid/namespaces@2024-06-01-preview', 'shop');

export const guardrail: Guardrail = {
  id: 'event-grid/namespace-minimum-tls',
  title: 'Event Grid namespaces accept TLS 1.2 and newer only',
  severity: 'high',
  why: 'TLS 1.0 and 1.1 can be broken by whoever sits between client and service, and keys and data travel in every request.',
  fix: 'Set minimumTlsVersionAllowed to 1.2.',
  note: 'Absent, it is 1.2.',
  peers: ['Azure.EventGrid.NamespaceTLS'],
  set: { '/properties/minimumTlsVersionAllowed': '1.2' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.EventGrid/namespaces' },
        { field: 'Microsoft.EventGrid/namespaces/minimumTlsVersionAllowed', exists: true },
        { field: 'Microsoft.EventGrid/namespaces/minimumTlsVersionAllowed', less: '1.2' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/minimumTlsVersionAllowed', in: namespace({ properties: { minimumTlsVersionAllowed: '1.0' } }) }],
    good: [
      namespace({ properties: { minimumTlsVersionAllowed: '1.2' } }),
      namespace({ properties: { minimumTlsVersionAllowed: '1.3' } }),
      namespace({ properties: {} }),
    ],
  },
};
