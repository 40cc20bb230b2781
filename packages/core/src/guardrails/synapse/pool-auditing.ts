import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const sqlPool = sample('Microsoft.Synapse/workspaces/sqlPools@2021-06-01', 'lake/dwh');
const setting = sample('Microsoft.Synapse/workspaces/sqlPools/auditingSettings@2021-06-01', 'lake/dwh/default');

export const guardrail: Guardrail = {
  id: 'synapse/pool-auditing',
  title: 'SQL pools of Synapse write an audit log',
  severity: 'medium',
  why: 'Without an audit log nobody can tell afterwards who read or changed the data.',
  fix: 'Add an auditingSettings child called default with state Enabled.',
  peers: ['CKV2_AZURE_54'],
  rule: {
    if: { field: 'type', equals: 'Microsoft.Synapse/workspaces/sqlPools' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Synapse/workspaces/sqlPools/auditingSettings',
        name: 'default',
        existenceCondition: { field: 'Microsoft.Synapse/workspaces/sqlPools/auditingSettings/state', equals: 'Enabled' },
      },
    },
  },
  examples: {
    bad: [
      { at: '', in: sqlPool({ properties: {} }) },
      {
        at: 'lake/dwh/default#/properties/state',
        in: [sqlPool({ properties: {} }), setting({ properties: { state: 'Disabled' } })],
      },
    ],
    good: [
      [sqlPool({ properties: {} }), setting({ properties: { state: 'Enabled' } })],
      sqlPool({
        properties: {},
        resources: [{ type: 'auditingSettings', apiVersion: '2021-06-01', name: 'default', properties: { state: 'Enabled' } }],
      }),
    ],
    unknown: [[sqlPool({ properties: {} }), setting({ properties: { state: "[parameters('state')]" } })]],
  },
};
