import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const site = sample('Microsoft.Web/sites@2023-12-01', 'shop');
const config = sample('Microsoft.Web/sites/config@2023-12-01', 'shop/web');

export const guardrail: Guardrail = {
  id: 'web/http2',
  title: 'Web apps speak HTTP/2',
  severity: 'low',
  why: 'HTTP/2 has stricter rules for requests, which closes some ways to smuggle them past gateways.',
  fix: 'Set http20Enabled to true.',
  peers: ['CKV_AZURE_18', 'CKV_AZURE_67', 'AVD-AZU-0005', 'Azure.AppService.HTTP2', '70111098-7f85-48f0-b1b4-e4261cf5f61b'],
  builtin: '8c122334-9d20-4eb8-89ea-ac9a705b74ae',
  set: { '/properties/siteConfig/http20Enabled': true },
  rule: {
    if: { field: 'type', equals: 'Microsoft.Web/sites' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Web/sites/config',
        name: 'web',
        existenceCondition: { field: 'Microsoft.Web/sites/config/http20Enabled', equals: true },
      },
    },
  },
  examples: {
    bad: [
      { at: '/properties/siteConfig/http20Enabled', in: site({ properties: { siteConfig: { http20Enabled: false } } }) },
      {
        at: 'shop/web#/properties/http20Enabled',
        in: [site({ properties: {} }), config({ properties: { http20Enabled: false } })],
      },
      { at: '/properties/http20Enabled', in: config({ properties: { http20Enabled: false } }) },
      { at: '/properties/siteConfig', in: site({ properties: { siteConfig: {} } }) },
      { at: '/properties', in: site({ properties: {} }) },
    ],
    good: [
      site({ properties: { siteConfig: { http20Enabled: true } } }),
      [site({ properties: {} }), config({ properties: { http20Enabled: true } })],
      site({
        properties: {},
        resources: [{ type: 'config', apiVersion: '2023-12-01', name: 'web', properties: { http20Enabled: true } }],
      }),
    ],
  },
};
