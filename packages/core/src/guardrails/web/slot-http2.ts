import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const slot = sample('Microsoft.Web/sites/slots@2023-12-01', 'shop/blue');
const config = sample('Microsoft.Web/sites/slots/config@2023-12-01', 'shop/blue/web');

export const guardrail: Guardrail = {
  id: 'web/slot-http2',
  title: 'Slots of web apps speak HTTP/2',
  severity: 'low',
  why: 'HTTP/2 has stricter rules for requests, which closes some ways to smuggle them past gateways.',
  fix: 'Set http20Enabled to true.',
  peers: ['CKV_AZURE_67'],
  set: { '/properties/siteConfig/http20Enabled': true },
  rule: {
    if: { field: 'type', equals: 'Microsoft.Web/sites/slots' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Web/sites/slots/config',
        name: 'web',
        existenceCondition: { field: 'Microsoft.Web/sites/slots/config/http20Enabled', equals: true },
      },
    },
  },
  examples: {
    bad: [
      { at: '/properties/siteConfig/http20Enabled', in: slot({ properties: { siteConfig: { http20Enabled: false } } }) },
      {
        at: 'shop/blue/web#/properties/http20Enabled',
        in: [slot({ properties: {} }), config({ properties: { http20Enabled: false } })],
      },
      { at: '/properties/http20Enabled', in: config({ properties: { http20Enabled: false } }) },
      { at: '/properties/siteConfig', in: slot({ properties: { siteConfig: {} } }) },
      { at: '/properties', in: slot({ properties: {} }) },
    ],
    good: [
      slot({ properties: { siteConfig: { http20Enabled: true } } }),
      [slot({ properties: {} }), config({ properties: { http20Enabled: true } })],
      slot({
        properties: {},
        resources: [{ type: 'config', apiVersion: '2023-12-01', name: 'web', properties: { http20Enabled: true } }],
      }),
    ],
  },
};
