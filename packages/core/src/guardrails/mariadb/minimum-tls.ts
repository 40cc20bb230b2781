import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforMariaDB/servers@2018-06-01', 'mariadb');

export const guardrail: Guardrail = {
  id: 'mariadb/minimum-tls',
  title: 'MariaDB servers accept TLS 1.2 and newer only',
  severity: 'medium',
  why: 'TLS 1.0 and 1.1 can be broken by whoever sits between application and server, and passwords and rows travel there.',
  fix: 'Set minimalTlsVersion to TLS1_2.',
  note: 'Absent, any version is taken. Azure Database for MariaDB was retired on 19 September 2025: move to MySQL.',
  peers: ['CKV2_AZURE_37', 'AVD-AZU-0026', 'Azure.MariaDB.MinTLS'],
  set: { '/properties/minimalTlsVersion': 'TLS1_2' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DBforMariaDB/servers' },
        {
          anyOf: [
            { field: 'Microsoft.DBforMariaDB/servers/minimalTlsVersion', exists: false },
            { field: 'Microsoft.DBforMariaDB/servers/minimalTlsVersion', equals: 'TLSEnforcementDisabled' },
            { field: 'Microsoft.DBforMariaDB/servers/minimalTlsVersion', less: 'TLS1_2' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/minimalTlsVersion', in: server({ properties: { minimalTlsVersion: 'TLS1_1' } }) },
      { at: '/properties/minimalTlsVersion', in: server({ properties: { minimalTlsVersion: 'TLSEnforcementDisabled' } }) },
      { at: '/properties', in: server({ properties: {} }) },
    ],
    good: [server({ properties: { minimalTlsVersion: 'TLS1_2' } })],
  },
};
