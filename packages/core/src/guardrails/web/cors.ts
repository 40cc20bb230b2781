import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const site = sample('Microsoft.Web/sites@2023-12-01', 'shop');
const config = sample('Microsoft.Web/sites/config@2023-12-01', 'shop/web');

export const guardrail: Guardrail = {
  id: 'web/cors',
  title: 'Web apps let known origins only read their answers',
  severity: 'medium',
  why: 'With * every page on the internet may call the app in the name of its visitor.',
  fix: 'List the origins that need it in cors.allowedOrigins.',
  note: 'Absent, no other origin may.',
  controls: ['mcsb-1/PV-2', 'mcsb-2/PV-2'],
  peers: ['CKV_AZURE_57', 'CKV_AZURE_62', 'TA-000006', 'TA-000012', 'TA-000018'],
  builtin: '5744710e-cc2f-4ee8-8809-3b11e89f4bc9',
  rule: {
    if: { field: 'type', equals: 'Microsoft.Web/sites' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Web/sites/config',
        name: 'web',
        existenceCondition: {
          count: {
            field: 'Microsoft.Web/sites/config/cors.allowedOrigins[*]',
            where: { field: 'Microsoft.Web/sites/config/cors.allowedOrigins[*]', equals: '*' },
          },
          equals: 0,
        },
      },
    },
  },
  examples: {
    bad: [
      {
        at: '/properties/siteConfig/cors/allowedOrigins/1',
        in: site({ properties: { siteConfig: { cors: { allowedOrigins: ['https://shop.example', '*'] } } } }),
      },
      {
        at: 'shop/web#/properties/cors/allowedOrigins/1',
        in: [site({ properties: {} }), config({ properties: { cors: { allowedOrigins: ['https://shop.example', '*'] } } })],
      },
      {
        at: '/properties/cors/allowedOrigins/1',
        in: config({ properties: { cors: { allowedOrigins: ['https://shop.example', '*'] } } }),
      },
    ],
    good: [
      site({ properties: { siteConfig: { cors: { allowedOrigins: ['https://shop.example'] } } } }),
      [site({ properties: {} }), config({ properties: { cors: { allowedOrigins: ['https://shop.example'] } } })],
      site({
        properties: {},
        resources: [
          {
            type: 'config',
            apiVersion: '2023-12-01',
            name: 'web',
            properties: { cors: { allowedOrigins: ['https://shop.example'] } },
          },
        ],
      }),
      site({ properties: {} }),
    ],
  },
};
