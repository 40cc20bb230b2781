import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const domain = sample('Microsoft.EventGrid/domains@2024-06-01-preview', 'shop');

export const guardrail: Guardrail = {
  id: 'event-grid/domain-minimum-tls',
  title: 'Event Grid domains accept TLS 1.2 and newer only',
  severity: 'high',
  why: 'TLS 1.0 and 1.1 can be broken by whoever sits between client and service, and keys and data travel in every request.',
  fix: 'Set minimumTlsVersionAllowed to 1.2.',
  note:
    'Absent, 1.0 and newer are accepted ' +
    '(https://learn.microsoft.com/azure/event-grid/transport-layer-security-enforce-minimum-version).',
  peers: ['Azure.EventGrid.DomainTLS'],
  set: { '/properties/minimumTlsVersionAllowed': '1.2' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.EventGrid/domains' },
        {
          anyOf: [
            { field: 'Microsoft.EventGrid/domains/minimumTlsVersionAllowed', exists: false },
            { field: 'Microsoft.EventGrid/domains/minimumTlsVersionAllowed', less: '1.2' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/minimumTlsVersionAllowed', in: domain({ properties: { minimumTlsVersionAllowed: '1.0' } }) },
      { at: '/properties', in: domain({ properties: {} }) },
    ],
    good: [
      domain({ properties: { minimumTlsVersionAllowed: '1.2' } }),
      domain({ properties: { minimumTlsVersionAllowed: '1.3' } }),
    ],
  },
};
