import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const site = sample('Microsoft.Web/sites@2023-12-01', 'shop');
const config = sample('Microsoft.Web/sites/config@2023-12-01', 'shop/web');

export const guardrail: Guardrail = {
  id: 'web/detailed-errors',
  title: 'Web apps log errors in detail',
  severity: 'low',
  why: 'Without details nobody can tell an attack from a fault afterwards.',
  fix: 'Set detailedErrorLoggingEnabled to true.',
  peers: ['CKV_AZURE_65', 'TA-000001'],
  set: { '/properties/siteConfig/detailedErrorLoggingEnabled': true },
  rule: {
    if: { field: 'type', equals: 'Microsoft.Web/sites' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Web/sites/config',
        name: 'web',
        existenceCondition: { field: 'Microsoft.Web/sites/config/detailedErrorLoggingEnabled', equals: true },
      },
    },
  },
  examples: {
    bad: [
      {
        at: '/properties/siteConfig/detailedErrorLoggingEnabled',
        in: site({ properties: { siteConfig: { detailedErrorLoggingEnabled: false } } }),
      },
      {
        at: 'shop/web#/properties/detailedErrorLoggingEnabled',
        in: [site({ properties: {} }), config({ properties: { detailedErrorLoggingEnabled: false } })],
      },
      { at: '/properties/detailedErrorLoggingEnabled', in: config({ properties: { detailedErrorLoggingEnabled: false } }) },
      { at: '/properties/siteConfig', in: site({ properties: { siteConfig: {} } }) },
      { at: '/properties', in: site({ properties: {} }) },
    ],
    good: [
      site({ properties: { siteConfig: { detailedErrorLoggingEnabled: true } } }),
      [site({ properties: {} }), config({ properties: { detailedErrorLoggingEnabled: true } })],
      site({
        properties: {},
        resources: [{ type: 'config', apiVersion: '2023-12-01', name: 'web', properties: { detailedErrorLoggingEnabled: true } }],
      }),
    ],
  },
};
