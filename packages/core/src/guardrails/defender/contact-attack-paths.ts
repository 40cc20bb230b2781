import type { Resource } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { isOneOf, look, lookFrom, members, or, test } from '../look.ts';
import { judged } from '../property.ts';

const current = sample('Microsoft.Security/securityContacts@2023-12-01-preview', 'default');

function attackPaths(contact: Resource): Judgement[] {
  const sources = look(contact.body, 'properties', 'notificationsSources');
  const unread = test(sources.value, () => false);
  return [
    judged(
      contact,
      sources,
      or(unread, ...members(sources).map((source) => isOneOf(lookFrom(source, 'sourceType').value, 'AttackPath'))),
    ),
  ];
}

export const guardrail: Guardrail = {
  id: 'defender/contact-attack-paths',
  title: 'The security contact hears of attack paths',
  severity: 'low',
  why: 'A way from the internet to your data that was found stays open while nobody is told.',
  fix: 'Add {"sourceType": "AttackPath", "minimalRiskLevel": "High"} to notificationsSources.',
  controls: ['cis-6.0/8.1.15'],
  judge: { types: ['microsoft.security/securitycontacts'], judge: attackPaths },
  examples: {
    bad: [
      {
        at: '/properties/notificationsSources',
        in: {
          $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
          resources: [current({ properties: { notificationsSources: [{ sourceType: 'Alert' }] } })],
        },
      },
      {
        at: '/properties',
        in: {
          $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
          resources: [current({ properties: {} })],
        },
      },
    ],
    good: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [current({ properties: { notificationsSources: [{ sourceType: 'AttackPath', minimalRiskLevel: 'High' }] } })],
      },
    ],
    unknown: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [current({ properties: { notificationsSources: "[parameters('sources')]" } })],
      },
    ],
  },
};
