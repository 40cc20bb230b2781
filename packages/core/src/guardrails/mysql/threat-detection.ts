import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforMySQL/flexibleServers@2023-12-30', 'mysql');
const protection = sample('Microsoft.DBforMySQL/flexibleServers/advancedThreatProtectionSettings@2023-12-30', 'mysql/Default');

export const guardrail: Guardrail = {
  id: 'mysql/threat-detection',
  title: 'MySQL flexible servers have threat detection',
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
  peers: ['CKV_AZURE_127', 'Azure.MySQL.DefenderCloud'],
  builtin: '3bc8a0d5-38e0-4a3d-a657-2cb64468fc34',
  rule: {
    if: { field: 'type', equals: 'Microsoft.DBforMySQL/flexibleServers' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.DBforMySQL/flexibleServers/advancedThreatProtectionSettings',
        name: 'Default',
        existenceCondition: {
          field: 'Microsoft.DBforMySQL/flexibleServers/advancedThreatProtectionSettings/state',
          equals: 'Enabled',
        },
      },
    },
  },
  examples: {
    bad: [
      { at: '', in: server({ properties: {} }) },
      {
        at: 'mysql/Default#/properties/state',
        in: [server({ properties: {} }), protection({ properties: { state: 'Disabled' } })],
      },
    ],
    good: [
      [server({ properties: {} }), protection({ properties: { state: 'Enabled' } })],
      server({
        properties: {},
        resources: [
          {
            type: 'advancedThreatProtectionSettings',
            apiVersion: '2023-12-30',
            name: 'Default',
            properties: { state: 'Enabled' },
          },
        ],
      }),
    ],
  },
};
