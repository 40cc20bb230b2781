import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const assessment = sample('Microsoft.Sql/servers/vulnerabilityAssessments@2021-11-01', 'sql/default');

export const guardrail: Guardrail = {
  id: 'sql/scan-recipients',
  title: 'SQL vulnerability assessments send their reports to somebody',
  severity: 'low',
  why: 'A report that nobody receives mends nothing.',
  fix: 'List addresses in recurringScans.emails.',
  peers: ['CKV2_AZURE_4'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Sql/servers/vulnerabilityAssessments' },
        { field: 'Microsoft.Sql/servers/vulnerabilityAssessments/recurringScans.isEnabled', equals: true },
        {
          count: {
            field: 'Microsoft.Sql/servers/vulnerabilityAssessments/recurringScans.emails[*]',
            where: { field: 'Microsoft.Sql/servers/vulnerabilityAssessments/recurringScans.emails[*]', notEquals: '' },
          },
          less: 1,
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/recurringScans/emails',
        in: assessment({ properties: { recurringScans: { isEnabled: true, emails: [] } } }),
      },
      { at: '/properties/recurringScans', in: assessment({ properties: { recurringScans: { isEnabled: true } } }) },
    ],
    good: [
      assessment({ properties: { recurringScans: { isEnabled: true, emails: ['security@example.com'] } } }),
      assessment({ properties: { recurringScans: { isEnabled: false } } }),
    ],
  },
};
