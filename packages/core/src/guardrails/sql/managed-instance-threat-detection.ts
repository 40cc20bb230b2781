import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const instance = sample('Microsoft.Sql/managedInstances@2023-08-01', 'mi');
const policy = sample('Microsoft.Sql/managedInstances/securityAlertPolicies@2023-08-01', 'mi/Default');

export const guardrail: Guardrail = {
  id: 'sql/managed-instance-threat-detection',
  title: 'SQL managed instances have threat detection',
  severity: 'medium',
  why: 'Injection, brute force and logins from unusual places show in the traffic; without detection nobody looks at it.',
  fix: 'Add a securityAlertPolicies child named Default with state Enabled, or switch Defender for SQL on for the subscription.',
  note:
    'Defender for Azure SQL of the subscription protects instances without this setting; suppress the finding where that ' +
    'plan is certain.',
  controls: ['mcsb-1/LT-1', 'mcsb-1/LT-2', 'mcsb-2/LT-1', 'mcsb-2/LT-2'],
  builtin: 'abfb7388-5bf4-4ad7-ba99-2cd2f41cebb9',
  rule: {
    if: { field: 'type', equals: 'Microsoft.Sql/managedInstances' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Sql/managedInstances/securityAlertPolicies',
        name: 'Default',
        existenceCondition: { field: 'Microsoft.Sql/managedInstances/securityAlertPolicies/state', equals: 'Enabled' },
      },
    },
  },
  examples: {
    bad: [
      { at: '', in: instance({ properties: {} }) },
      { at: 'mi/Default#/properties/state', in: [instance({ properties: {} }), policy({ properties: { state: 'Disabled' } })] },
    ],
    good: [
      [instance({ properties: {} }), policy({ properties: { state: 'Enabled' } })],
      instance({
        properties: {},
        resources: [
          { type: 'securityAlertPolicies', apiVersion: '2023-08-01', name: 'Default', properties: { state: 'Enabled' } },
        ],
      }),
    ],
  },
};
