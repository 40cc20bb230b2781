import type { Resource } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { look, test } from '../look.ts';
import { judged } from '../property.ts';

const setting = sample('Microsoft.Security/settings@2022-05-01', 'MCAS');

function integration(resource: Resource): Judgement[] {
  if (resource.name.toUpperCase() !== 'MCAS') return [];
  const place = look(resource.body, 'properties', 'enabled');
  return [
    judged(
      resource,
      place,
      test(place.value, (enabled) => enabled === true),
    ),
  ];
}

export const guardrail: Guardrail = {
  id: 'defender/cloud-apps',
  title: 'Defender for Cloud Apps reads the activity of the subscription',
  severity: 'medium',
  why: 'Suspicious sign-ins and changes across clouds are not put together by anybody.',
  fix: 'Set enabled to true.',
  set: { '/properties/enabled': true },
  judge: { types: ['microsoft.security/settings'], judge: integration },
  examples: {
    bad: [
      {
        at: '/properties/enabled',
        in: {
          $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
          resources: [setting({ kind: 'DataExportSettings', properties: { enabled: false } })],
        },
      },
    ],
    good: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [setting({ kind: 'DataExportSettings', properties: { enabled: true } })],
      },
    ],
    unknown: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [setting({ kind: 'DataExportSettings', properties: { enabled: "[parameters('enabled')]" } })],
      },
    ],
  },
};
