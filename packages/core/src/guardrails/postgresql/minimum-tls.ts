import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforPostgreSQL/servers@2017-12-01', 'pg');
const flexible = sample('Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01', 'pg');
const configuration = sample(
  'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2024-08-01',
  'pg/ssl_min_protocol_version',
);

export const guardrail: Guardrail = {
  id: 'postgresql/minimum-tls',
  title: 'PostgreSQL servers accept TLS 1.2 and newer only',
  severity: 'medium',
  why: 'TLS 1.0 and 1.1 can be broken by whoever sits between application and server, and passwords and rows travel there.',
  fix:
    'Flexible servers: set the configuration ssl_min_protocol_version to TLSv1.2 or TLSv1.3, or leave it out. Single ' +
    'servers: set minimalTlsVersion to TLS1_2.',
  note:
    'Flexible servers start at TLS 1.2 unless the configuration says otherwise. Single servers, retired on 28 March ' +
    '2025, took any version when the property was absent.',
  controls: ['mcsb-1/DP-3', 'mcsb-2/DP-3'],
  peers: ['CKV_AZURE_147', 'AVD-AZU-0026', 'Azure.PostgreSQL.MinTLS'],
  builtin: 'a43d5475-c569-45ce-a268-28fa79f4e87a',
  rule: {
    if: {
      allOf: [
        {
          anyOf: [
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.DBforPostgreSQL/servers' },
                {
                  anyOf: [
                    { field: 'Microsoft.DBforPostgreSQL/servers/minimalTlsVersion', exists: false },
                    { field: 'Microsoft.DBforPostgreSQL/servers/minimalTlsVersion', equals: 'TLSEnforcementDisabled' },
                    { field: 'Microsoft.DBforPostgreSQL/servers/minimalTlsVersion', less: 'TLS1_2' },
                  ],
                },
              ],
            },
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.DBforPostgreSQL/flexibleServers/configurations' },
                { field: 'name', equals: 'ssl_min_protocol_version' },
                { field: 'Microsoft.DBforPostgreSQL/flexibleServers/configurations/value', less: 'TLSv1.2' },
              ],
            },
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
      { at: '/properties/value', in: configuration({ properties: { value: 'TLSv1' } }) },
      {
        at: 'pg/ssl_min_protocol_version#/properties/value',
        in: flexible({
          properties: {},
          resources: [
            {
              type: 'configurations',
              apiVersion: '2024-08-01',
              name: 'ssl_min_protocol_version',
              properties: { value: 'TLSv1.1' },
            },
          ],
        }),
      },
    ],
    good: [
      server({ properties: { minimalTlsVersion: 'TLS1_2' } }),
      configuration({ properties: { value: 'TLSv1.2' } }),
      configuration({ properties: { value: 'TLSv1.3' } }),
    ],
  },
};
