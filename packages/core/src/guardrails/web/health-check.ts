import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const site = sample('Microsoft.Web/sites@2023-12-01', 'shop');
const config = sample('Microsoft.Web/sites/config@2023-12-01', 'shop/web');

export const guardrail: Guardrail = {
  id: 'web/health-check',
  title: 'Web apps have a health check',
  severity: 'low',
  why: 'Without one requests go on to an instance that is broken.',
  fix: 'Set healthCheckPath to a page that tests what the app needs.',
  peers: ['CKV_AZURE_213', 'Azure.AppService.WebProbe'],
  rule: {
    if: { field: 'type', equals: 'Microsoft.Web/sites' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Web/sites/config',
        name: 'web',
        existenceCondition: { field: 'Microsoft.Web/sites/config/healthCheckPath', exists: true },
      },
    },
  },
  examples: {
    bad: [
      { at: '/properties/siteConfig', in: site({ properties: { siteConfig: {} } }) },
      { at: '/properties', in: site({ properties: {} }) },
    ],
    good: [
      site({ properties: { siteConfig: { healthCheckPath: '/healthz' } } }),
      [site({ properties: {} }), config({ properties: { healthCheckPath: '/healthz' } })],
    ],
    unknown: [site({ properties: { siteConfig: "[parameters('settings')]" } })],
  },
};
