import type { Resource, ResourceGraph } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { isOneOf, test } from '../look.ts';
import { judged, lower } from '../property.ts';
import { appSettings } from './app-settings.ts';

const jobs = sample('Microsoft.Web/sites@2023-12-01', 'jobs');
const settings = sample('Microsoft.Web/sites/config@2023-12-01', 'jobs/appsettings');

function runtimeVersion(site: Resource, graph: ResourceGraph): Judgement[] {
  return appSettings(site, graph)
    .filter(({ name }) => isOneOf(name.value, 'FUNCTIONS_EXTENSION_VERSION') === true)
    .map(({ resource, value }) =>
      judged(
        resource,
        value,
        test(value.value, (version) => Number(/\d+/.exec(lower(version) ?? '')?.[0]) >= 4),
      ),
    );
}

export const guardrail: Guardrail = {
  id: 'web/functions-runtime',
  title: 'Function apps run on version 4 of the runtime',
  severity: 'medium',
  why: 'Versions 1 to 3 get no fixes any more, or only for one old language.',
  fix: 'Set FUNCTIONS_EXTENSION_VERSION to ~4.',
  note: 'Version 1 ends on 14 September 2026; 2 and 3 ended in December 2022. Judged where the setting is written.',
  judge: { types: ['microsoft.web/sites', 'microsoft.web/sites/slots'], judge: runtimeVersion },
  examples: {
    bad: [
      {
        at: '/properties/siteConfig/appSettings/1/value',
        in: jobs({
          kind: 'functionapp',
          properties: {
            siteConfig: {
              appSettings: [
                { name: 'A', value: '1' },
                { name: 'FUNCTIONS_EXTENSION_VERSION', value: '~3' },
              ],
            },
          },
        }),
      },
      {
        at: 'jobs/appsettings#/properties/FUNCTIONS_EXTENSION_VERSION',
        in: [
          jobs({ kind: 'functionapp', properties: { siteConfig: { appSettings: [] } } }),
          settings({ properties: { FUNCTIONS_EXTENSION_VERSION: '~1' } }),
        ],
      },
    ],
    good: [
      jobs({
        kind: 'functionapp',
        properties: { siteConfig: { appSettings: [{ name: 'FUNCTIONS_EXTENSION_VERSION', value: '~4' }] } },
      }),
      jobs({ kind: 'functionapp', properties: { siteConfig: { appSettings: [] } } }),
    ],
  },
};
