import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforMySQL/flexibleServers@2023-12-30', 'mysql');
const admin = sample('Microsoft.DBforMySQL/flexibleServers/administrators@2023-12-30', 'mysql/ActiveDirectory');

export const guardrail: Guardrail = {
  id: 'mysql/entra-admin',
  title: 'MySQL flexible servers have an administrator of Microsoft Entra ID',
  severity: 'medium',
  why:
    'Without one only native accounts can administer the server: passwords that no second factor protects and no central ' +
    'directory revokes.',
  fix: 'Add an administrators child named ActiveDirectory that names a group and an identity.',
  controls: ['mcsb-1/IM-1', 'mcsb-2/IM-1'],
  peers: ['Azure.MySQL.AAD'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DBforMySQL/flexibleServers' },
        { field: 'Microsoft.DBforMySQL/flexibleServers/createMode', notEquals: 'Replica' },
      ],
    },
    then: { effect: 'auditIfNotExists', details: { type: 'Microsoft.DBforMySQL/flexibleServers/administrators' } },
  },
  examples: {
    bad: [{ at: '', in: server({ properties: {} }) }],
    good: [
      [server({ properties: {} }), admin({ properties: { administratorType: 'ActiveDirectory', login: 'dba' } })],
      server({
        properties: {},
        resources: [
          {
            type: 'administrators',
            apiVersion: '2023-12-30',
            name: 'ActiveDirectory',
            properties: { administratorType: 'ActiveDirectory', login: 'dba' },
          },
        ],
      }),
    ],
    unknown: [server({ properties: { createMode: "[parameters('mode')]" } })],
  },
};
