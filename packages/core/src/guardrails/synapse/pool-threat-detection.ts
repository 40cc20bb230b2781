import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const sqlPool = sample('Microsoft.Synapse/workspaces/sqlPools@2021-06-01', 'lake/dwh');
const setting = sample('Microsoft.Synapse/workspaces/sqlPools/securityAlertPolicies@2021-06-01', 'lake/dwh/default');

export const guardrail: Guardrail = {
  id: 'synapse/pool-threat-detection',
  title: 'SQL pools of Synapse warn of attacks',
  severity: 'medium',
  why: 'Injection and unusual access are noticed by nobody.',
  fix: 'Add a securityAlertPolicies child called default with state Enabled.',
  peers: ['CKV2_AZURE_51'],
  rule: {
    if: { field: 'type', equals: 'Microsoft.Synapse/workspaces/sqlPools' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Synapse/workspaces/sqlPools/securityAlertPolicies',
        name: 'default',
        existenceCondition: { field: 'Microsoft.Synapse/workspaces/sqlPools/securityAlertPolicies/state', equals: 'Enabled' },
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
        resources: [
          { type: 'securityAlertPolicies', apiVersion: '2021-06-01', name: 'default', properties: { state: 'Enabled' } },
        ],
      }),
    ],
    unknown: [[sqlPool({ properties: {} }), setting({ properties: { state: "[parameters('state')]" } })]],
  },
};
