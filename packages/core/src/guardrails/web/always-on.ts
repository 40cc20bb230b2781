import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const site = sample('Microsoft.Web/sites@2023-12-01', 'shop');
const config = sample('Microsoft.Web/sites/config@2023-12-01', 'shop/web');

export const guardrail: Guardrail = {
  id: 'web/always-on',
  title: 'Web apps are always on',
  severity: 'low',
  why: 'A sleeping app runs neither its timers nor its monitoring, and the first caller waits.',
  fix: 'Set alwaysOn to true.',
  note: 'Functions on the consumption plan cannot be always on and may skip it.',
  peers: ['CKV_AZURE_214', 'Azure.AppService.AlwaysOn'],
  set: { '/properties/siteConfig/alwaysOn': true },
  rule: {
    if: { field: 'type', equals: 'Microsoft.Web/sites' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Web/sites/config',
        name: 'web',
        existenceCondition: { field: 'Microsoft.Web/sites/config/alwaysOn', equals: true },
      },
    },
  },
  examples: {
    bad: [
      { at: '/properties/siteConfig/alwaysOn', in: site({ properties: { siteConfig: { alwaysOn: false } } }) },
      { at: 'shop/web#/properties/alwaysOn', in: [site({ properties: {} }), config({ properties: { alwaysOn: false } })] },
      { at: '/properties/alwaysOn', in: config({ properties: { alwaysOn: false } }) },
      { at: '/properties/siteConfig', in: site({ properties: { siteConfig: {} } }) },
      { at: '/properties', in: site({ properties: {} }) },
    ],
    good: [
      site({ properties: { siteConfig: { alwaysOn: true } } }),
      [site({ properties: {} }), config({ properties: { alwaysOn: true } })],
      site({
        properties: {},
        resources: [{ type: 'config', apiVersion: '2023-12-01', name: 'web', properties: { alwaysOn: true } }],
      }),
    ],
  },
};
