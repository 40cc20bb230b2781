import type { Resource } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { look, test } from '../look.ts';
import { judged } from '../property.ts';

const current = sample('Microsoft.Security/securityContacts@2023-12-01-preview', 'default');

function phone(contact: Resource): Judgement[] {
  const place = look(contact.body, 'properties', 'phone');
  return [
    judged(
      contact,
      place,
      test(place.value, (number) => typeof number === 'string' && number !== ''),
    ),
  ];
}

export const guardrail: Guardrail = {
  id: 'defender/contact-phone',
  title: 'The security contact has a phone number',
  severity: 'low',
  why: 'Mail is not read at night, and goes through what may be broken into.',
  fix: 'Set phone to a number.',
  peers: ['CKV_AZURE_20', 'AVD-AZU-0046', '3e9fcc67-1f64-405f-b2f9-0a6be17598f0'],
  judge: { types: ['microsoft.security/securitycontacts'], judge: phone },
  examples: {
    bad: [
      {
        at: '/properties/phone',
        in: {
          $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
          resources: [current({ properties: { phone: '' } })],
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
        resources: [current({ properties: { phone: '+41 44 000 00 00' } })],
      },
    ],
    unknown: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [current({ properties: { phone: "[parameters('phone')]" } })],
      },
    ],
  },
};
