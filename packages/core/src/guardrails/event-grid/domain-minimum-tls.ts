import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const domain = sample('Microsoft.EventGrid/domains@2024-06-01-preview', 'shop');

export const guardrail: Guardrail = {
  id: 'event-grid/domain-minimum-tls',
  title: 'Event Grid domains accept TLS 1.2 and newer only',
  severity: 'high',
  why: 'TLS 1.0 and 1.1 can be broken by whoever sits between client and service, and keys and data travel in every request.',
  fix: 'Set minimumTlsVersionAllowed to 1.2.',
  note: 'Absent, it is 1.2.',
  peers: ['Azure.EventGrid.DomainTLS'],
  set: { '/properties/minimumTlsVersionAllowed': '1.2' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.EventGrid/domains' },
        { field: 'Microsoft.EventGrid/domains/minimumTlsVersionAllowed', exists: true },
        { field: 'Microsoft.EventGrid/domains/minimumTlsVersionAllowed', less: '1.2' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/minimumTlsVersionAllowed', in: domain({ properties: { minimumTlsVersionAllowed: '1.0' } }) }],
    good: [
      domain({ properties: { minimumTlsVersionAllowed: '1.2' } }),
      domain({ properties: { minimumTlsVersionAllowed: '1.3' } }),
      domain({ properties: {} }),
    ],
  },
};
