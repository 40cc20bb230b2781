import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const domain = sample('Microsoft.AAD/domainServices@2022-12-01', 'example.com');

export const guardrail: Guardrail = {
  id: 'identity/domain-no-tls-v1',
  title: 'Managed domains refuse TLS 1.0 and 1.1',
  severity: 'high',
  why: 'TLS 1.0 and 1.1 can be broken by whoever sits between client and domain.',
  fix: 'Set domainSecuritySettings.tlsV1 to Disabled.',
  note: 'Absent, it is Enabled.',
  peers: ['Azure.EntraDS.TLS'],
  builtin: '3aa87b5a-7813-4b57-8a43-42dd9df5aaa7',
  set: { '/properties/domainSecuritySettings/tlsV1': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.AAD/domainServices' },
        { field: 'Microsoft.AAD/domainServices/domainSecuritySettings.tlsV1', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/domainSecuritySettings/tlsV1',
        in: domain({ properties: { domainName: 'example.com', domainSecuritySettings: { tlsV1: 'Enabled' } } }),
      },
      { at: '/properties', in: domain({ properties: { domainName: 'example.com' } }) },
    ],
    good: [domain({ properties: { domainName: 'example.com', domainSecuritySettings: { tlsV1: 'Disabled' } } })],
  },
};
