import type { Resource, ResourceGraph } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { look, test } from '../look.ts';
import { judged } from '../property.ts';
import { hasSetting } from './app-settings.ts';

const jobs = sample('Microsoft.Web/sites@2023-12-01', 'jobs');
const settings = sample('Microsoft.Web/sites/config@2023-12-01', 'jobs/appsettings');
const site = sample('Microsoft.Web/sites@2023-12-01', 'shop');

function instrumented(app: Resource, graph: ResourceGraph): Judgement[] {
  const isFunction = test(look(app.body, 'kind').value, (kind) => typeof kind === 'string' && /functionapp/i.test(kind));
  if (isFunction !== true) return [];
  const list = look(app.body, 'properties', 'siteConfig', 'appSettings');
  return [judged(app, list, hasSetting(app, graph, 'APPLICATIONINSIGHTS_CONNECTION_STRING', 'APPINSIGHTS_INSTRUMENTATIONKEY'))];
}

export const guardrail: Guardrail = {
  id: 'web/application-insights',
  title: 'Function apps report to Application Insights',
  severity: 'low',
  why: 'Without it nobody sees who called which function, and which calls failed.',
  fix: 'Set APPLICATIONINSIGHTS_CONNECTION_STRING.',
  peers: ['CKV_AZURE_159'],
  judge: { types: ['microsoft.web/sites', 'microsoft.web/sites/slots'], judge: instrumented },
  examples: {
    bad: [
      {
        at: '/properties/siteConfig/appSettings',
        in: jobs({ kind: 'functionapp', properties: { siteConfig: { appSettings: [{ name: 'A', value: '1' }] } } }),
      },
    ],
    good: [
      jobs({
        kind: 'functionapp',
        properties: {
          siteConfig: { appSettings: [{ name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: 'InstrumentationKey=0' }] },
        },
      }),
      [
        jobs({ kind: 'functionapp', properties: { siteConfig: { appSettings: [] } } }),
        settings({ properties: { APPLICATIONINSIGHTS_CONNECTION_STRING: 'InstrumentationKey=0' } }),
      ],
      site({ properties: {} }),
    ],
  },
};
