import { isJsonObject, type Resource } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { isOneOf, look, lookFrom, members, or, test } from '../look.ts';
import { judged } from '../property.ts';

const former = sample('Microsoft.Security/securityContacts@2017-08-01-preview', 'default1');
const current = sample('Microsoft.Security/securityContacts@2023-12-01-preview', 'default');

/** Newer versions of the API list what to notify about; before, a switch said whether, first as a text and then with a severity. */
function alerts(contact: Resource): Judgement[] {
  const sources = look(contact.body, 'properties', 'notificationsSources');
  const state = look(contact.body, 'properties', 'alertNotifications');
  if (sources.value === undefined && state.value !== undefined) {
    const place = isJsonObject(state.value) ? lookFrom(state, 'state') : state;
    return [judged(contact, place, isOneOf(place.value, 'On'))];
  }
  const unread = test(sources.value, () => false);
  const listed = members(sources).map((source) => isOneOf(lookFrom(source, 'sourceType').value, 'Alert'));
  return [judged(contact, sources, or(unread, ...listed))];
}

export const guardrail: Guardrail = {
  id: 'defender/contact-alerts',
  title: 'The security contact gets alerts of high severity',
  severity: 'medium',
  why: 'An alert that nobody is told of is found after the damage.',
  fix: 'Add {"sourceType": "Alert", "minimalSeverity": "High"} to notificationsSources.',
  controls: ['cis-6.0/8.1.14', 'mcsb-1/IR-2', 'mcsb-2/IR-2'],
  peers: ['CKV_AZURE_21', 'AVD-AZU-0044', 'AVD-AZU-0064', '79c2c2c0-eb00-47c0-ac16-f8b0e2c81c92'],
  builtin: '6e2593d9-add6-4083-9c9b-4b7d2188c899',
  judge: { types: ['microsoft.security/securitycontacts'], judge: alerts },
  examples: {
    bad: [
      {
        at: '/properties/alertNotifications',
        in: {
          $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
          resources: [former({ properties: { alertNotifications: 'Off' } })],
        },
      },
      {
        at: '/properties/alertNotifications/state',
        in: {
          $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
          resources: [current({ properties: { alertNotifications: { state: 'Off' } } })],
        },
      },
      {
        at: '/properties/notificationsSources',
        in: {
          $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
          resources: [current({ properties: { notificationsSources: [{ sourceType: 'AttackPath' }] } })],
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
        resources: [former({ properties: { alertNotifications: 'On' } })],
      },
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [current({ properties: { notificationsSources: [{ sourceType: 'Alert', minimalSeverity: 'High' }] } })],
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
