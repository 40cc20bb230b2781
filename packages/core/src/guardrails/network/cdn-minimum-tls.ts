import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const domain = sample('Microsoft.Cdn/profiles/customDomains@2024-09-01', 'cdn/shop');

export const guardrail: Guardrail = {
  id: 'network/cdn-minimum-tls',
  title: 'Custom domains of Front Door accept TLS 1.2 and newer only',
  severity: 'high',
  why: 'TLS 1.0 and 1.1 can be broken by whoever sits between the browser and the edge.',
  fix: 'Set tlsSettings.minimumTlsVersion to TLS12.',
  note: 'Absent, it is TLS 1.2. The built-in wants exactly 1.2 said, and fails 1.3.',
  controls: ['mcsb-2/DP-3'],
  peers: ['CKV_AZURE_200', 'Azure.CDN.MinTLS'],
  builtin: '679da822-78a7-4eff-8fff-a899454a9970',
  set: { '/properties/tlsSettings/minimumTlsVersion': 'TLS12' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Cdn/profiles/customDomains' },
        { field: 'Microsoft.Cdn/profiles/customDomains/tlsSettings.minimumTlsVersion', exists: true },
        { field: 'Microsoft.Cdn/profiles/customDomains/tlsSettings.minimumTlsVersion', less: 'TLS12' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/tlsSettings/minimumTlsVersion',
        in: domain({ properties: { tlsSettings: { certificateType: 'ManagedCertificate', minimumTlsVersion: 'TLS10' } } }),
      },
    ],
    good: [
      domain({ properties: { tlsSettings: { minimumTlsVersion: 'TLS12' } } }),
      domain({ properties: { tlsSettings: { minimumTlsVersion: 'TLS13' } } }),
      domain({ properties: {} }),
    ],
  },
};
