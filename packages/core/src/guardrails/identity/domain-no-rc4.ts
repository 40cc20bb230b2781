import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const domain = sample('Microsoft.AAD/domainServices@2022-12-01', 'example.com');

export const guardrail: Guardrail = {
  id: 'identity/domain-no-rc4',
  title: 'Managed domains refuse RC4 for Kerberos',
  severity: 'high',
  why: 'Tickets encrypted with RC4 are cracked offline, and a service password with them.',
  fix: 'Set domainSecuritySettings.kerberosRc4Encryption to Disabled.',
  note: 'Absent, it is Enabled.',
  peers: ['Azure.EntraDS.RC4'],
  set: { '/properties/domainSecuritySettings/kerberosRc4Encryption': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.AAD/domainServices' },
        { field: 'Microsoft.AAD/domainServices/domainSecuritySettings.kerberosRc4Encryption', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/domainSecuritySettings/kerberosRc4Encryption',
        in: domain({ properties: { domainName: 'example.com', domainSecuritySettings: { kerberosRc4Encryption: 'Enabled' } } }),
      },
      { at: '/properties', in: domain({ properties: { domainName: 'example.com' } }) },
    ],
    good: [domain({ properties: { domainName: 'example.com', domainSecuritySettings: { kerberosRc4Encryption: 'Disabled' } } })],
  },
};
