import type { Resource } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { and, isOneOf, look } from '../look.ts';
import { includes, judged } from '../property.ts';

const current = sample('Microsoft.Security/securityContacts@2023-12-01-preview', 'default');
const former = sample('Microsoft.Security/securityContacts@2017-08-01-preview', 'default1');

function owners(contact: Resource): Judgement[] {
  const old = look(contact.body, 'properties', 'alertsToAdmins');
  if (old.value !== undefined) return [judged(contact, old, isOneOf(old.value, 'On'))];
  const [state, roles] = [
    look(contact.body, 'properties', 'notificationsByRole', 'state'),
    look(contact.body, 'properties', 'notificationsByRole', 'roles'),
  ];
  const on = isOneOf(state.value, 'On');
  return [judged(contact, on === true ? roles : state, and(on, includes(roles, 'Owner')))];
}

export const guardrail: Guardrail = {
  id: 'defender/contact-owners',
  title: 'Owners of the subscription get security alerts',
  severity: 'medium',
  why: 'Those who can act hear of an attack last.',
  fix: 'Set notificationsByRole to {"state": "On", "roles": ["Owner"]}.',
  controls: ['cis-6.0/8.1.12', 'mcsb-1/IR-2', 'mcsb-2/IR-2'],
  peers: ['CKV_AZURE_22', 'AVD-AZU-0063'],
  builtin: '0b15565f-aa9e-48ba-8619-45960f2c314d',
  judge: { types: ['microsoft.security/securitycontacts'], judge: owners },
  examples: {
    bad: [
      {
        at: '/properties/notificationsByRole/state',
        in: {
          $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
          resources: [current({ properties: { notificationsByRole: { state: 'Off', roles: ['Owner'] } } })],
        },
      },
      {
        at: '/properties/notificationsByRole/roles',
        in: {
          $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
          resources: [current({ properties: { notificationsByRole: { state: 'On', roles: ['Contributor'] } } })],
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
        resources: [current({ properties: { notificationsByRole: { state: 'On', roles: ['Owner'] } } })],
      },
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [former({ properties: { alertsToAdmins: 'On' } })],
      },
    ],
    unknown: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [current({ properties: { notificationsByRole: { state: "[parameters('state')]", roles: ['Owner'] } } })],
      },
    ],
  },
};
