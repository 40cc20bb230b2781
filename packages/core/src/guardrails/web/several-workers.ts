import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const site = sample('Microsoft.Web/sites@2023-12-01', 'shop');
const config = sample('Microsoft.Web/sites/config@2023-12-01', 'shop/web');

export const guardrail: Guardrail = {
  id: 'web/several-workers',
  title: 'Web apps run on two instances or more',
  severity: 'low',
  why: 'A single instance takes the app down with it, also during each update of the platform.',
  fix: 'Set numberOfWorkers to 2 or more, or scale the plan.',
  peers: ['CKV_AZURE_212', 'Azure.AppService.PlanInstanceCount'],
  set: { '/properties/siteConfig/numberOfWorkers': 2 },
  rule: {
    if: { field: 'type', equals: 'Microsoft.Web/sites' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Web/sites/config',
        name: 'web',
        existenceCondition: { field: 'Microsoft.Web/sites/config/numberOfWorkers', greater: 1 },
      },
    },
  },
  examples: {
    bad: [
      { at: '/properties/siteConfig/numberOfWorkers', in: site({ properties: { siteConfig: { numberOfWorkers: 1 } } }) },
      {
        at: 'shop/web#/properties/numberOfWorkers',
        in: [site({ properties: {} }), config({ properties: { numberOfWorkers: 1 } })],
      },
      { at: '/properties/numberOfWorkers', in: config({ properties: { numberOfWorkers: 1 } }) },
      { at: '/properties/siteConfig', in: site({ properties: { siteConfig: {} } }) },
      { at: '/properties', in: site({ properties: {} }) },
    ],
    good: [
      site({ properties: { siteConfig: { numberOfWorkers: 2 } } }),
      [site({ properties: {} }), config({ properties: { numberOfWorkers: 2 } })],
      site({
        properties: {},
        resources: [{ type: 'config', apiVersion: '2023-12-01', name: 'web', properties: { numberOfWorkers: 2 } }],
      }),
    ],
  },
};
