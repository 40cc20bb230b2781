import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.Sql/servers@2021-11-01', 'sql');

export const guardrail: Guardrail = {
  id: 'sql/minimum-tls',
  title: 'SQL servers accept TLS 1.2 and newer only',
  severity: 'medium',
  why:
    'TLS 1.0 and 1.1 can be broken by whoever sits between application and server, and sign-ins and query results travel ' +
    'there.',
  fix: "Set minimalTlsVersion to '1.2', or '1.3' once all clients speak it.",
  note:
    'A server that was made before 1.2 became the default keeps what it has when the template leaves the property out, ' +
    'also None; only an explicit version is certain. Azure SQL stopped accepting TLS 1.0 and 1.1 on 31 August 2025.',
  controls: ['mcsb-1/DP-3', 'mcsb-1/IM-4', 'mcsb-2/DP-3', 'mcsb-2/IM-4'],
  peers: ['CKV_AZURE_52', 'AVD-AZU-0026', 'Azure.SQL.MinTLS'],
  builtin: '32e6bbec-16b6-44c2-be37-c5b672d103cf',
  set: { '/properties/minimalTlsVersion': '1.2' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Sql/servers' },
        {
          anyOf: [
            { field: 'Microsoft.Sql/servers/minimalTlsVersion', exists: false },
            { field: 'Microsoft.Sql/servers/minimalTlsVersion', equals: 'None' },
            { field: 'Microsoft.Sql/servers/minimalTlsVersion', less: '1.2' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/minimalTlsVersion', in: server({ properties: { minimalTlsVersion: '1.0' } }) },
      { at: '/properties/minimalTlsVersion', in: server({ properties: { minimalTlsVersion: 'None' } }) },
      { at: '/properties', in: server({ properties: {} }) },
    ],
    good: [server({ properties: { minimalTlsVersion: '1.2' } }), server({ properties: { minimalTlsVersion: '1.3' } })],
  },
};
