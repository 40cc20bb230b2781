import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const assessment = sample('Microsoft.Sql/servers/vulnerabilityAssessments@2021-11-01', 'sql/default');
const server = sample('Microsoft.Sql/servers@2021-11-01', 'sql');

export const guardrail: Guardrail = {
  id: 'sql/recurring-scans',
  title: 'SQL vulnerability assessments scan again every week',
  severity: 'medium',
  why: 'A scan that ran once says nothing about the permissions and settings that were changed since.',
  fix: 'Set recurringScans.isEnabled to true.',
  note: 'Absent, it is off. Only the classic configuration has this setting; the express one scans weekly by itself.',
  controls: ['mcsb-1/PV-5', 'mcsb-2/PV-5'],
  peers: ['CKV2_AZURE_3'],
  set: { '/properties/recurringScans/isEnabled': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Sql/servers/vulnerabilityAssessments' },
        { field: 'Microsoft.Sql/servers/vulnerabilityAssessments/recurringScans.isEnabled', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/recurringScans/isEnabled', in: assessment({ properties: { recurringScans: { isEnabled: false } } }) },
      { at: '/properties', in: assessment({ properties: {} }) },
      {
        at: 'sql/default#/properties/recurringScans/isEnabled',
        in: server({
          properties: {},
          resources: [
            {
              type: 'vulnerabilityAssessments',
              apiVersion: '2021-11-01',
              name: 'default',
              properties: { recurringScans: { isEnabled: false } },
            },
          ],
        }),
      },
    ],
    good: [assessment({ properties: { recurringScans: { isEnabled: true } } })],
  },
};
