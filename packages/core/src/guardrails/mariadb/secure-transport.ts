import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforMariaDB/servers@2018-06-01', 'mariadb');

export const guardrail: Guardrail = {
  id: 'mariadb/secure-transport',
  title: 'MariaDB servers accept encrypted connections only',
  severity: 'high',
  why: 'Without encryption anybody on the path reads passwords and rows, and can change what is written.',
  fix: 'Set sslEnforcement to Enabled.',
  note: 'Only an explicit value is certain. Azure Database for MariaDB was retired on 19 September 2025: move to MySQL.',
  peers: ['CKV_AZURE_47', 'AVD-AZU-0020', 'Azure.MariaDB.UseSSL'],
  set: { '/properties/sslEnforcement': 'Enabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DBforMariaDB/servers' },
        { field: 'Microsoft.DBforMariaDB/servers/sslEnforcement', notEquals: 'Enabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/sslEnforcement', in: server({ properties: { sslEnforcement: 'Disabled' } }) },
      { at: '/properties', in: server({ properties: {} }) },
    ],
    good: [server({ properties: { sslEnforcement: 'Enabled' } })],
  },
};
