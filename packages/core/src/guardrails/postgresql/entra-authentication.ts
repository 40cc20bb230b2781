import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01', 'pg');

export const guardrail: Guardrail = {
  id: 'postgresql/entra-authentication',
  title: 'PostgreSQL flexible servers take identities of Microsoft Entra ID',
  severity: 'medium',
  why:
    'Without them every application and administrator signs in with a password that no second factor protects and no ' +
    'central directory revokes.',
  fix: 'Set authConfig.activeDirectoryAuth to Enabled and add an administrators child that names a group.',
  note: 'Absent, it is Disabled. Replicas take it from their source and are left out.',
  controls: ['mcsb-1/IM-1', 'mcsb-2/IM-1'],
  peers: ['Azure.PostgreSQL.AAD'],
  set: { '/properties/authConfig/activeDirectoryAuth': 'Enabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DBforPostgreSQL/flexibleServers' },
        { field: 'Microsoft.DBforPostgreSQL/flexibleServers/createMode', notEquals: 'Replica' },
        { field: 'Microsoft.DBforPostgreSQL/flexibleServers/authConfig.activeDirectoryAuth', notEquals: 'Enabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/authConfig/activeDirectoryAuth',
        in: server({ properties: { authConfig: { activeDirectoryAuth: 'Disabled' } } }),
      },
      { at: '/properties', in: server({ properties: {} }) },
    ],
    good: [
      server({ properties: { authConfig: { activeDirectoryAuth: 'Enabled' } } }),
      server({ properties: { createMode: 'Replica' } }),
    ],
  },
};
