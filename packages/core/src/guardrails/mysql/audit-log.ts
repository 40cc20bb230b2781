import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforMySQL/flexibleServers@2023-12-30', 'mysql');
const configuration = sample('Microsoft.DBforMySQL/flexibleServers/configurations@2023-12-30', 'mysql/audit_log_enabled');

export const guardrail: Guardrail = {
  id: 'mysql/audit-log',
  title: 'MySQL flexible servers keep an audit log',
  severity: 'medium',
  why: 'Without it nobody can tell afterwards who connected and what was run.',
  fix: 'Add a configurations child named audit_log_enabled with value ON, and send the log category MySqlAuditLogs somewhere.',
  note: 'Absent, it is OFF.',
  controls: ['mcsb-1/LT-3', 'mcsb-2/LT-3'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DBforMySQL/flexibleServers' },
        { field: 'Microsoft.DBforMySQL/flexibleServers/createMode', notEquals: 'Replica' },
      ],
    },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.DBforMySQL/flexibleServers/configurations',
        name: 'audit_log_enabled',
        existenceCondition: { field: 'Microsoft.DBforMySQL/flexibleServers/configurations/value', equals: 'ON' },
      },
    },
  },
  examples: {
    bad: [
      { at: '', in: server({ properties: {} }) },
      {
        at: 'mysql/audit_log_enabled#/properties/value',
        in: [server({ properties: {} }), configuration({ properties: { value: 'OFF', source: 'user-override' } })],
      },
    ],
    good: [
      [server({ properties: {} }), configuration({ properties: { value: 'ON', source: 'user-override' } })],
      server({
        properties: {},
        resources: [{ type: 'configurations', apiVersion: '2023-12-30', name: 'audit_log_enabled', properties: { value: 'ON' } }],
      }),
    ],
  },
};
