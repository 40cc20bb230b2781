import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.Sql/servers@2021-11-01', 'sql');
const policy = sample('Microsoft.Sql/servers/securityAlertPolicies@2021-11-01', 'sql/Default');

export const guardrail: Guardrail = {
  id: 'sql/threat-detection',
  title: 'SQL servers have threat detection',
  severity: 'medium',
  why: 'Injection, brute force and logins from unusual places show in the traffic; without detection nobody looks at it.',
  fix: 'Add a securityAlertPolicies child named Default with state Enabled, or switch Defender for SQL on for the subscription.',
  note:
    'Defender for Azure SQL of the subscription protects servers without this setting; suppress the finding where that ' +
    'plan is certain. The built-in asks for the setting all the same.',
  controls: [
    'mcsb-1/IR-3',
    'mcsb-1/IR-5',
    'mcsb-1/LT-1',
    'mcsb-1/LT-2',
    'mcsb-2/IR-3',
    'mcsb-2/IR-5',
    'mcsb-2/LT-1',
    'mcsb-2/LT-2',
  ],
  peers: ['CKV2_AZURE_13', 'Azure.SQL.DefenderCloud'],
  builtin: 'abfb4388-5bf4-4ad7-ba82-2cd2f41ceae9',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Sql/servers' },
        { field: 'kind', notContains: 'analytics' },
      ],
    },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Sql/servers/securityAlertPolicies',
        name: 'Default',
        existenceCondition: { field: 'Microsoft.Sql/servers/securityAlertPolicies/state', equals: 'Enabled' },
      },
    },
  },
  examples: {
    bad: [
      { at: '', in: server({ properties: {} }) },
      { at: 'sql/Default#/properties/state', in: [server({ properties: {} }), policy({ properties: { state: 'Disabled' } })] },
    ],
    good: [
      [server({ properties: {} }), policy({ properties: { state: 'Enabled' } })],
      server({
        properties: {},
        resources: [
          { type: 'securityAlertPolicies', apiVersion: '2021-11-01', name: 'default', properties: { state: 'Enabled' } },
        ],
      }),
    ],
  },
};
