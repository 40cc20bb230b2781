import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01', 'pg');

export const guardrail: Guardrail = {
  id: 'postgresql/entra-only',
  title: 'PostgreSQL flexible servers take identities of Microsoft Entra ID only',
  severity: 'medium',
  why:
    'Every native account is a password that is shared, guessed and forgotten; with Entra identities there is one place ' +
    'to protect and revoke.',
  fix: 'Set authConfig.passwordAuth to Disabled, with activeDirectoryAuth Enabled.',
  note:
    'Absent, passwords are Enabled. Replicas take it from their source and are left out. The built-in also wants ' +
    'activeDirectoryAuth, which is a guardrail of its own here.',
  controls: ['mcsb-1/IM-1', 'mcsb-2/IM-1'],
  peers: ['Azure.PostgreSQL.AADOnly'],
  builtin: 'fa498b91-8a7e-4710-9578-da944c68d1fe',
  set: { '/properties/authConfig/passwordAuth': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DBforPostgreSQL/flexibleServers' },
        { field: 'Microsoft.DBforPostgreSQL/flexibleServers/createMode', notEquals: 'Replica' },
        { field: 'Microsoft.DBforPostgreSQL/flexibleServers/authConfig.passwordAuth', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/authConfig/passwordAuth', in: server({ properties: { authConfig: { passwordAuth: 'Enabled' } } }) },
      { at: '/properties', in: server({ properties: {} }) },
    ],
    good: [
      server({ properties: { authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: 'Disabled' } } }),
      server({ properties: { createMode: 'Replica' } }),
    ],
  },
};
