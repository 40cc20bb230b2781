import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const slot = sample('Microsoft.Web/sites/slots@2023-12-01', 'shop/blue');
const config = sample('Microsoft.Web/sites/slots/config@2023-12-01', 'shop/blue/web');

export const guardrail: Guardrail = {
  id: 'web/slot-cors',
  title: 'Slots of web apps let known origins only read their answers',
  severity: 'medium',
  why: 'With * every page on the internet may call the app in the name of its visitor.',
  fix: 'List the origins that need it in cors.allowedOrigins.',
  note: 'Absent, no other origin may.',
  rule: {
    if: { field: 'type', equals: 'Microsoft.Web/sites/slots' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Web/sites/slots/config',
        name: 'web',
        existenceCondition: {
          count: {
            field: 'Microsoft.Web/sites/slots/config/cors.allowedOrigins[*]',
            where: { field: 'Microsoft.Web/sites/slots/config/cors.allowedOrigins[*]', equals: '*' },
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
        in: slot({ properties: { siteConfig: { cors: { allowedOrigins: ['https://shop.example', '*'] } } } }),
      },
      {
        at: 'shop/blue/web#/properties/cors/allowedOrigins/1',
        in: [slot({ properties: {} }), config({ properties: { cors: { allowedOrigins: ['https://shop.example', '*'] } } })],
      },
      {
        at: '/properties/cors/allowedOrigins/1',
        in: config({ properties: { cors: { allowedOrigins: ['https://shop.example', '*'] } } }),
      },
    ],
    good: [
      slot({ properties: { siteConfig: { cors: { allowedOrigins: ['https://shop.example'] } } } }),
      [slot({ properties: {} }), config({ properties: { cors: { allowedOrigins: ['https://shop.example'] } } })],
      slot({
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
      slot({ properties: {} }),
    ],
  },
};
