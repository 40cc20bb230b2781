import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01', 'pg');
const configuration = sample('Microsoft.DBforPostgreSQL/flexibleServers/configurations@2024-08-01', 'pg/pgaudit.log');

export const guardrail: Guardrail = {
  id: 'postgresql/audit-log',
  title: 'PostgreSQL flexible servers keep an audit log',
  severity: 'medium',
  why: 'The server log tells who connected; only pgAudit tells what was read and changed.',
  fix:
    'Allow the extension (azure.extensions, shared_preload_libraries) and add a configurations child named pgaudit.log ' +
    'with value ddl,role,write or more.',
  note: 'Absent, it is none. Replicas are left out.',
  controls: ['mcsb-1/LT-3', 'mcsb-2/LT-3'],
  builtin: '4eb5e667-e871-4292-9c5d-8bbb94e0c908',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DBforPostgreSQL/flexibleServers' },
        { field: 'Microsoft.DBforPostgreSQL/flexibleServers/createMode', notEquals: 'Replica' },
      ],
    },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.DBforPostgreSQL/flexibleServers/configurations',
        name: 'pgaudit.log',
        existenceCondition: { field: 'Microsoft.DBforPostgreSQL/flexibleServers/configurations/value', notEquals: 'none' },
      },
    },
  },
  examples: {
    bad: [
      { at: '', in: server({ properties: {} }) },
      {
        at: 'pg/pgaudit.log#/properties/value',
        in: [server({ properties: {} }), configuration({ properties: { value: 'none' } })],
      },
    ],
    good: [
      [server({ properties: {} }), configuration({ properties: { value: 'ddl,role,write' } })],
      server({
        properties: {},
        resources: [{ type: 'configurations', apiVersion: '2024-08-01', name: 'pgaudit.log', properties: { value: 'all' } }],
      }),
      server({ properties: { createMode: 'Replica' } }),
    ],
  },
};
