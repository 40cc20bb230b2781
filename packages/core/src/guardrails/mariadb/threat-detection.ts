import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforMariaDB/servers@2018-06-01', 'mariadb');
const policy = sample('Microsoft.DBforMariaDB/servers/securityAlertPolicies@2018-06-01', 'mariadb/Default');

export const guardrail: Guardrail = {
  id: 'mariadb/threat-detection',
  title: 'MariaDB servers have threat detection',
  severity: 'medium',
  why: 'Guessed passwords and access from unusual places show in the traffic; without detection nobody looks at it.',
  fix: 'Add a securityAlertPolicies child named Default with state Enabled.',
  note: 'Azure Database for MariaDB was retired on 19 September 2025: move to MySQL.',
  peers: ['Azure.MariaDB.DefenderCloud'],
  rule: {
    if: { field: 'type', equals: 'Microsoft.DBforMariaDB/servers' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.DBforMariaDB/servers/securityAlertPolicies',
        name: 'Default',
        existenceCondition: { field: 'Microsoft.DBforMariaDB/servers/securityAlertPolicies/state', equals: 'Enabled' },
      },
    },
  },
  examples: {
    bad: [
      { at: '', in: server({ properties: {} }) },
      {
        at: 'mariadb/Default#/properties/state',
        in: [server({ properties: {} }), policy({ properties: { state: 'Disabled' } })],
      },
    ],
    good: [
      [server({ properties: {} }), policy({ properties: { state: 'Enabled' } })],
      server({
        properties: {},
        resources: [
          { type: 'securityAlertPolicies', apiVersion: '2018-06-01', name: 'Default', properties: { state: 'Enabled' } },
        ],
      }),
    ],
  },
};
