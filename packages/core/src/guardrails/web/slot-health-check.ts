import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const slot = sample('Microsoft.Web/sites/slots@2023-12-01', 'shop/blue');
const config = sample('Microsoft.Web/sites/slots/config@2023-12-01', 'shop/blue/web');

export const guardrail: Guardrail = {
  id: 'web/slot-health-check',
  title: 'Slots of web apps have a health check',
  severity: 'low',
  why: 'Without one requests go on to an instance that is broken.',
  fix: 'Set healthCheckPath to a page that tests what the app needs.',
  peers: ['CKV_AZURE_213'],
  rule: {
    if: { field: 'type', equals: 'Microsoft.Web/sites/slots' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Web/sites/slots/config',
        name: 'web',
        existenceCondition: { field: 'Microsoft.Web/sites/slots/config/healthCheckPath', exists: true },
      },
    },
  },
  examples: {
    bad: [
      { at: '/properties/siteConfig', in: slot({ properties: { siteConfig: {} } }) },
      { at: '/properties', in: slot({ properties: {} }) },
    ],
    good: [
      slot({ properties: { siteConfig: { healthCheckPath: '/healthz' } } }),
      [slot({ properties: {} }), config({ properties: { healthCheckPath: '/healthz' } })],
    ],
    unknown: [slot({ properties: { siteConfig: "[parameters('settings')]" } })],
  },
};
