import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const slot = sample('Microsoft.Web/sites/slots@2023-12-01', 'shop/blue');
const config = sample('Microsoft.Web/sites/slots/config@2023-12-01', 'shop/blue/web');

export const guardrail: Guardrail = {
  id: 'web/slot-minimum-tls',
  title: 'Slots of web apps accept TLS 1.2 and newer only',
  severity: 'high',
  why: 'TLS 1.0 and 1.1 can be broken by whoever sits between the browser and the app.',
  fix: 'Set minTlsVersion to 1.2 or 1.3.',
  note: 'Absent, it is 1.2. The built-in wants exactly the newest version; this guardrail takes anything from 1.2 on.',
  peers: ['CKV_AZURE_154'],
  set: { '/properties/siteConfig/minTlsVersion': '1.2' },
  rule: {
    if: { field: 'type', equals: 'Microsoft.Web/sites/slots' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Web/sites/slots/config',
        name: 'web',
        existenceCondition: {
          anyOf: [
            { field: 'Microsoft.Web/sites/slots/config/minTlsVersion', exists: false },
            { field: 'Microsoft.Web/sites/slots/config/minTlsVersion', greaterOrEquals: '1.2' },
          ],
        },
      },
    },
  },
  examples: {
    bad: [
      { at: '/properties/siteConfig/minTlsVersion', in: slot({ properties: { siteConfig: { minTlsVersion: '1.0' } } }) },
      {
        at: 'shop/blue/web#/properties/minTlsVersion',
        in: [slot({ properties: {} }), config({ properties: { minTlsVersion: '1.0' } })],
      },
      { at: '/properties/minTlsVersion', in: config({ properties: { minTlsVersion: '1.0' } }) },
    ],
    good: [
      slot({ properties: { siteConfig: { minTlsVersion: '1.2' } } }),
      [slot({ properties: {} }), config({ properties: { minTlsVersion: '1.2' } })],
      slot({
        properties: {},
        resources: [{ type: 'config', apiVersion: '2023-12-01', name: 'web', properties: { minTlsVersion: '1.2' } }],
      }),
      slot({ properties: {} }),
    ],
  },
};
