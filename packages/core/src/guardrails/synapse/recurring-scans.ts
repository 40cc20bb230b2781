import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const workspace = sample('Microsoft.Synapse/workspaces@2021-06-01', 'lake');
const setting = sample('Microsoft.Synapse/workspaces/vulnerabilityAssessments@2021-06-01', 'lake/default');

export const guardrail: Guardrail = {
  id: 'synapse/recurring-scans',
  title: 'Synapse workspaces are scanned for weaknesses',
  severity: 'medium',
  why: 'Mistakes in rights and settings stay until somebody uses them.',
  fix: 'Add a vulnerabilityAssessments child called default with recurringScans.isEnabled true.',
  peers: ['CKV2_AZURE_46'],
  builtin: '0049a6b3-a662-4f3e-8635-39cf44ace45a',
  rule: {
    if: { field: 'type', equals: 'Microsoft.Synapse/workspaces' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Synapse/workspaces/vulnerabilityAssessments',
        name: 'default',
        existenceCondition: {
          field: 'Microsoft.Synapse/workspaces/vulnerabilityAssessments/recurringScans.isEnabled',
          equals: true,
        },
      },
    },
  },
  examples: {
    bad: [
      { at: '', in: workspace({ properties: {} }) },
      {
        at: 'lake/default#/properties/recurringScans/isEnabled',
        in: [workspace({ properties: {} }), setting({ properties: { recurringScans: { isEnabled: false } } })],
      },
    ],
    good: [
      [workspace({ properties: {} }), setting({ properties: { recurringScans: { isEnabled: true } } })],
      workspace({
        properties: {},
        resources: [
          {
            type: 'vulnerabilityAssessments',
            apiVersion: '2021-06-01',
            name: 'default',
            properties: { recurringScans: { isEnabled: true } },
          },
        ],
      }),
    ],
    unknown: [
      [workspace({ properties: {} }), setting({ properties: { recurringScans: { isEnabled: "[parameters('state')]" } } })],
    ],
  },
};
