import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const assessment = sample('Microsoft.Sql/servers/vulnerabilityAssessments@2021-11-01', 'sql/default');

export const guardrail: Guardrail = {
  id: 'sql/scan-admins',
  title: 'SQL vulnerability assessments send their reports to the administrators of the subscription',
  severity: 'low',
  why: 'The owners of the subscription are there even when everybody on the list of addresses has left.',
  fix: 'Set recurringScans.emailSubscriptionAdmins to true.',
  note: 'Absent, it is true.',
  peers: ['CKV2_AZURE_5'],
  set: { '/properties/recurringScans/emailSubscriptionAdmins': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Sql/servers/vulnerabilityAssessments' },
        { field: 'Microsoft.Sql/servers/vulnerabilityAssessments/recurringScans.isEnabled', equals: true },
        { field: 'Microsoft.Sql/servers/vulnerabilityAssessments/recurringScans.emailSubscriptionAdmins', equals: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/recurringScans/emailSubscriptionAdmins',
        in: assessment({ properties: { recurringScans: { isEnabled: true, emailSubscriptionAdmins: false } } }),
      },
    ],
    good: [
      assessment({ properties: { recurringScans: { isEnabled: true, emailSubscriptionAdmins: true } } }),
      assessment({ properties: { recurringScans: { isEnabled: true } } }),
    ],
  },
};
