import type { Resource } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { look, test } from '../look.ts';
import { judged } from '../property.ts';

const current = sample('Microsoft.Security/securityContacts@2023-12-01-preview', 'default');
const former = sample('Microsoft.Security/securityContacts@2017-08-01-preview', 'default1');

function address(contact: Resource): Judgement[] {
  const [emails, email] = [look(contact.body, 'properties', 'emails'), look(contact.body, 'properties', 'email')];
  const place = email.value === undefined ? emails : email;
  return [
    judged(
      contact,
      place,
      test(place.value, (text) => typeof text === 'string' && text.includes('@')),
    ),
  ];
}

export const guardrail: Guardrail = {
  id: 'defender/contact-email',
  title: 'The security contact has an address',
  severity: 'medium',
  why: 'When Microsoft finds data of yours in the hands of others, nobody hears of it.',
  fix: 'Set emails to the address of a team.',
  controls: ['cis-6.0/8.1.13', 'mcsb-1/IR-2', 'mcsb-2/IR-2'],
  peers: ['AVD-AZU-0062', 'Azure.Defender.SecurityContact'],
  builtin: '4f4f78b8-e367-4b10-a341-d9a4ad5cf1c7',
  judge: { types: ['microsoft.security/securitycontacts'], judge: address },
  examples: {
    bad: [
      {
        at: '/properties/emails',
        in: {
          $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
          resources: [current({ properties: { emails: '' } })],
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
        resources: [current({ properties: { emails: 'security@example.com' } })],
      },
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [former({ properties: { email: 'security@example.com' } })],
      },
    ],
    unknown: [
      {
        $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
        resources: [current({ properties: { emails: "[parameters('emails')]" } })],
      },
    ],
  },
};
