import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const sqlPool = sample('Microsoft.Synapse/workspaces/sqlPools@2021-06-01', 'lake/dwh');
const setting = sample('Microsoft.Synapse/workspaces/sqlPools/transparentDataEncryption@2021-06-01', 'lake/dwh/current');

export const guardrail: Guardrail = {
  id: 'synapse/pool-encryption',
  title: 'SQL pools of Synapse are encrypted',
  severity: 'high',
  why: 'Unencrypted, files and backups of the pool can be read by whoever gets hold of them.',
  fix: 'Add a transparentDataEncryption child called current with status Enabled.',
  peers: ['CKV_AZURE_241'],
  builtin: 'cfaf0007-99c7-4b01-b36b-4048872ac978',
  rule: {
    if: { field: 'type', equals: 'Microsoft.Synapse/workspaces/sqlPools' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Synapse/workspaces/sqlPools/transparentDataEncryption',
        existenceCondition: {
          field: 'Microsoft.Synapse/workspaces/sqlPools/transparentDataEncryption/status',
          equals: 'Enabled',
        },
      },
    },
  },
  examples: {
    bad: [
      { at: '', in: sqlPool({ properties: {} }) },
      {
        at: 'lake/dwh/current#/properties/status',
        in: [sqlPool({ properties: {} }), setting({ properties: { status: 'Disabled' } })],
      },
    ],
    good: [
      [sqlPool({ properties: {} }), setting({ properties: { status: 'Enabled' } })],
      sqlPool({
        properties: {},
        resources: [
          { type: 'transparentDataEncryption', apiVersion: '2021-06-01', name: 'current', properties: { status: 'Enabled' } },
        ],
      }),
    ],
    unknown: [[sqlPool({ properties: {} }), setting({ properties: { status: "[parameters('state')]" } })]],
  },
};
