import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const domain = sample('Microsoft.AAD/domainServices@2022-12-01', 'example.com');

export const guardrail: Guardrail = {
  id: 'identity/domain-no-ntlm-v1',
  title: 'Managed domains refuse NTLM v1',
  severity: 'high',
  why: 'NTLM v1 is broken within hours, and a password with it.',
  fix: 'Set domainSecuritySettings.ntlmV1 to Disabled.',
  note: 'Absent, it is Enabled.',
  peers: ['Azure.EntraDS.NTLM'],
  set: { '/properties/domainSecuritySettings/ntlmV1': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.AAD/domainServices' },
        { field: 'Microsoft.AAD/domainServices/domainSecuritySettings.ntlmV1', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/domainSecuritySettings/ntlmV1',
        in: domain({ properties: { domainName: 'example.com', domainSecuritySettings: { ntlmV1: 'Enabled' } } }),
      },
      { at: '/properties', in: domain({ properties: { domainName: 'example.com' } }) },
    ],
    good: [domain({ properties: { domainName: 'example.com', domainSecuritySettings: { ntlmV1: 'Disabled' } } })],
  },
};
