import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const workspace = sample('Microsoft.Synapse/workspaces@2021-06-01', 'lake');
const setting = sample('Microsoft.Synapse/workspaces/auditingSettings@2021-06-01', 'lake/default');

export const guardrail: Guardrail = {
  id: 'synapse/auditing',
  title: 'Synapse workspaces write an audit log',
  severity: 'medium',
  why: 'Without an audit log nobody can tell afterwards who read or changed the data.',
  fix: 'Add an auditingSettings child called default with state Enabled.',
  note: 'The extended settings (extendedAuditingSettings) are another way to the same; they are not looked at, as in the built-in.',
  peers: ['CKV2_AZURE_53'],
  builtin: 'e04e5000-cd89-451d-bb21-a14d24ff9c73',
  rule: {
    if: { field: 'type', equals: 'Microsoft.Synapse/workspaces' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Synapse/workspaces/auditingSettings',
        name: 'default',
        existenceCondition: { field: 'Microsoft.Synapse/workspaces/auditingSettings/state', equals: 'Enabled' },
      },
    },
  },
  examples: {
    bad: [
      { at: '', in: workspace({ properties: {} }) },
      {
        at: 'lake/default#/properties/state',
        in: [workspace({ properties: {} }), setting({ properties: { state: 'Disabled' } })],
      },
    ],
    good: [
      [workspace({ properties: {} }), setting({ properties: { state: 'Enabled' } })],
      workspace({
        properties: {},
        resources: [{ type: 'auditingSettings', apiVersion: '2021-06-01', name: 'default', properties: { state: 'Enabled' } }],
      }),
    ],
    unknown: [[workspace({ properties: {} }), setting({ properties: { state: "[parameters('state')]" } })]],
  },
};
