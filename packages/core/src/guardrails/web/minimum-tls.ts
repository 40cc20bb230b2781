import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const site = sample('Microsoft.Web/sites@2023-12-01', 'shop');
const config = sample('Microsoft.Web/sites/config@2023-12-01', 'shop/web');

export const guardrail: Guardrail = {
  id: 'web/minimum-tls',
  title: 'Web apps accept TLS 1.2 and newer only',
  severity: 'high',
  why: 'TLS 1.0 and 1.1 can be broken by whoever sits between the browser and the app.',
  fix: 'Set minTlsVersion to 1.2 or 1.3.',
  note: 'Absent, it is 1.2. The built-in wants exactly the newest version; this guardrail takes anything from 1.2 on.',
  controls: ['mcsb-1/DP-3', 'mcsb-1/NS-8', 'mcsb-2/DP-3', 'mcsb-2/NS-8'],
  peers: [
    'CKV_AZURE_15',
    'CKV_AZURE_145',
    'AVD-AZU-0006',
    'Azure.AppService.MinTLS',
    'TA-000005',
    'TA-000011',
    'TA-000017',
    'b5c851d5-00f1-43dc-a8de-3218fd6f71be',
  ],
  set: { '/properties/siteConfig/minTlsVersion': '1.2' },
  rule: {
    if: { field: 'type', equals: 'Microsoft.Web/sites' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Web/sites/config',
        name: 'web',
        existenceCondition: {
          anyOf: [
            { field: 'Microsoft.Web/sites/config/minTlsVersion', exists: false },
            { field: 'Microsoft.Web/sites/config/minTlsVersion', greaterOrEquals: '1.2' },
          ],
        },
      },
    },
  },
  examples: {
    bad: [
      { at: '/properties/siteConfig/minTlsVersion', in: site({ properties: { siteConfig: { minTlsVersion: '1.0' } } }) },
      {
        at: 'shop/web#/properties/minTlsVersion',
        in: [site({ properties: {} }), config({ properties: { minTlsVersion: '1.0' } })],
      },
      { at: '/properties/minTlsVersion', in: config({ properties: { minTlsVersion: '1.0' } }) },
    ],
    good: [
      site({ properties: { siteConfig: { minTlsVersion: '1.2' } } }),
      [site({ properties: {} }), config({ properties: { minTlsVersion: '1.2' } })],
      site({
        properties: {},
        resources: [{ type: 'config', apiVersion: '2023-12-01', name: 'web', properties: { minTlsVersion: '1.2' } }],
      }),
      site({ properties: {} }),
    ],
  },
};
