import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const site = sample('Microsoft.Web/sites@2023-12-01', 'shop');
const config = sample('Microsoft.Web/sites/config@2023-12-01', 'shop/web');

export const guardrail: Guardrail = {
  id: 'web/http-logging',
  title: 'Web apps log requests',
  severity: 'low',
  why: 'Without a log of requests nobody can tell afterwards who did what.',
  fix: 'Set httpLoggingEnabled to true, or send AppServiceHTTPLogs with a diagnostic setting.',
  controls: ['mcsb-1/LT-3', 'mcsb-2/LT-3'],
  peers: ['CKV_AZURE_63', 'TA-000001'],
  set: { '/properties/siteConfig/httpLoggingEnabled': true },
  rule: {
    if: { field: 'type', equals: 'Microsoft.Web/sites' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Web/sites/config',
        name: 'web',
        existenceCondition: { field: 'Microsoft.Web/sites/config/httpLoggingEnabled', equals: true },
      },
    },
  },
  examples: {
    bad: [
      {
        at: '/properties/siteConfig/httpLoggingEnabled',
        in: site({ properties: { siteConfig: { httpLoggingEnabled: false } } }),
      },
      {
        at: 'shop/web#/properties/httpLoggingEnabled',
        in: [site({ properties: {} }), config({ properties: { httpLoggingEnabled: false } })],
      },
      { at: '/properties/httpLoggingEnabled', in: config({ properties: { httpLoggingEnabled: false } }) },
      { at: '/properties/siteConfig', in: site({ properties: { siteConfig: {} } }) },
      { at: '/properties', in: site({ properties: {} }) },
    ],
    good: [
      site({ properties: { siteConfig: { httpLoggingEnabled: true } } }),
      [site({ properties: {} }), config({ properties: { httpLoggingEnabled: true } })],
      site({
        properties: {},
        resources: [{ type: 'config', apiVersion: '2023-12-01', name: 'web', properties: { httpLoggingEnabled: true } }],
      }),
    ],
  },
};
