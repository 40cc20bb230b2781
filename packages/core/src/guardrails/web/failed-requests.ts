import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const site = sample('Microsoft.Web/sites@2023-12-01', 'shop');
const config = sample('Microsoft.Web/sites/config@2023-12-01', 'shop/web');

export const guardrail: Guardrail = {
  id: 'web/failed-requests',
  title: 'Web apps trace failed requests',
  severity: 'low',
  why: 'Failed requests are what an attacker makes while looking for a way in.',
  fix: 'Set requestTracingEnabled to true.',
  peers: ['CKV_AZURE_66', 'TA-000001'],
  set: { '/properties/siteConfig/requestTracingEnabled': true },
  rule: {
    if: { field: 'type', equals: 'Microsoft.Web/sites' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Web/sites/config',
        name: 'web',
        existenceCondition: { field: 'Microsoft.Web/sites/config/requestTracingEnabled', equals: true },
      },
    },
  },
  examples: {
    bad: [
      {
        at: '/properties/siteConfig/requestTracingEnabled',
        in: site({ properties: { siteConfig: { requestTracingEnabled: false } } }),
      },
      {
        at: 'shop/web#/properties/requestTracingEnabled',
        in: [site({ properties: {} }), config({ properties: { requestTracingEnabled: false } })],
      },
      { at: '/properties/requestTracingEnabled', in: config({ properties: { requestTracingEnabled: false } }) },
      { at: '/properties/siteConfig', in: site({ properties: { siteConfig: {} } }) },
      { at: '/properties', in: site({ properties: {} }) },
    ],
    good: [
      site({ properties: { siteConfig: { requestTracingEnabled: true } } }),
      [site({ properties: {} }), config({ properties: { requestTracingEnabled: true } })],
      site({
        properties: {},
        resources: [{ type: 'config', apiVersion: '2023-12-01', name: 'web', properties: { requestTracingEnabled: true } }],
      }),
    ],
  },
};
