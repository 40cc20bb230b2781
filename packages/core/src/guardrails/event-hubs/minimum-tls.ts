import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const namespace = sample('Microsoft.EventHub/namespaces@2024-01-01', 'orders');

export const guardrail: Guardrail = {
  id: 'event-hubs/minimum-tls',
  title: 'Event Hubs accept TLS 1.2 and newer only',
  severity: 'high',
  why: 'TLS 1.0 and 1.1 can be broken by whoever sits between client and service, and keys and data travel in every request.',
  fix: 'Set minimumTlsVersion to 1.2.',
  note:
    'Absent, 1.2 is the least: older versions ended on 28 February 2025 ' +
    '(https://learn.microsoft.com/azure/event-hubs/transport-layer-security-enforce-minimum-version).',
  peers: ['CKV_AZURE_223', 'Azure.EventHub.MinTLS'],
  set: { '/properties/minimumTlsVersion': '1.2' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.EventHub/namespaces' },
        { field: 'Microsoft.EventHub/namespaces/minimumTlsVersion', exists: true },
        { field: 'Microsoft.EventHub/namespaces/minimumTlsVersion', less: '1.2' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/minimumTlsVersion', in: namespace({ properties: { minimumTlsVersion: '1.0' } }) }],
    good: [
      namespace({ properties: { minimumTlsVersion: '1.2' } }),
      namespace({ properties: { minimumTlsVersion: '1.3' } }),
      namespace({ properties: {} }),
    ],
  },
};
