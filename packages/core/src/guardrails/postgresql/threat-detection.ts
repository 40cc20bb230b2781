import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01', 'pg');
const protection = sample('Microsoft.DBforPostgreSQL/flexibleServers/advancedThreatProtectionSettings@2024-08-01', 'pg/Default');

export const guardrail: Guardrail = {
  id: 'postgresql/threat-detection',
  title: 'PostgreSQL flexible servers have threat detection',
  severity: 'medium',
  why: 'Guessed passwords and access from unusual places show in the traffic; without detection nobody looks at it.',
  fix:
    'Add an advancedThreatProtectionSettings child named Default with state Enabled, or switch Defender for open-source ' +
    'databases on for the subscription.',
  note: 'Defender of the subscription protects servers without this setting; suppress the finding where that plan is certain.',
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
  peers: ['CKV_AZURE_128', 'Azure.PostgreSQL.DefenderCloud'],
  builtin: 'd38668f5-d155-42c7-ab3d-9b57b50f8fbf',
  rule: {
    if: { field: 'type', equals: 'Microsoft.DBforPostgreSQL/flexibleServers' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.DBforPostgreSQL/flexibleServers/advancedThreatProtectionSettings',
        name: 'Default',
        existenceCondition: {
          field: 'Microsoft.DBforPostgreSQL/flexibleServers/advancedThreatProtectionSettings/state',
          equals: 'Enabled',
        },
      },
    },
  },
  examples: {
    bad: [
      { at: '', in: server({ properties: {} }) },
      { at: 'pg/Default#/properties/state', in: [server({ properties: {} }), protection({ properties: { state: 'Disabled' } })] },
    ],
    good: [
      [server({ properties: {} }), protection({ properties: { state: 'Enabled' } })],
      server({
        properties: {},
        resources: [
          {
            type: 'advancedThreatProtectionSettings',
            apiVersion: '2024-08-01',
            name: 'Default',
            properties: { state: 'Enabled' },
          },
        ],
      }),
    ],
  },
};
