import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.Sql/servers@2021-11-01', 'sql');
const auditing = sample('Microsoft.Sql/servers/auditingSettings@2021-11-01', 'sql/default');

export const guardrail: Guardrail = {
  id: 'sql/auditing',
  title: 'SQL servers write an audit log',
  severity: 'high',
  why: 'Without an audit log nobody can tell afterwards who read or changed the data.',
  fix: 'Add an auditingSettings child called default with state Enabled and a target.',
  controls: ['mcsb-1/LT-3', 'mcsb-2/LT-3'],
  peers: ['CKV_AZURE_23', 'CKV_AZURE_156', 'AVD-AZU-0027', 'Azure.SQL.Auditing', 'e055285c-bc01-48b4-8aa5-8a54acdd29df'],
  builtin: 'a6fb4358-5bf4-4ad7-ba82-2cd2f41ce5e9',
  rule: {
    if: { field: 'type', equals: 'Microsoft.Sql/servers' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Sql/servers/auditingSettings',
        name: 'default',
        existenceCondition: { field: 'Microsoft.Sql/servers/auditingSettings/state', equals: 'Enabled' },
      },
    },
  },
  examples: {
    bad: [
      { at: '', in: server({ properties: {} }) },
      { at: 'sql/default#/properties/state', in: [server({ properties: {} }), auditing({ properties: { state: 'Disabled' } })] },
      {
        at: 'sql/default#/properties/state',
        in: server({
          properties: {},
          resources: [{ type: 'auditingSettings', apiVersion: '2021-11-01', name: 'default', properties: { state: 'Disabled' } }],
        }),
      },
    ],
    good: [
      [server({ properties: {} }), auditing({ properties: { state: 'Enabled', isAzureMonitorTargetEnabled: true } })],
      server({
        properties: {},
        resources: [
          {
            type: 'auditingSettings',
            apiVersion: '2021-11-01',
            name: 'default',
            properties: { state: 'Enabled', isAzureMonitorTargetEnabled: true },
          },
        ],
      }),
    ],
    unknown: [[server({ properties: {} }), auditing({ properties: { state: "[parameters('state')]" } })]],
  },
};
