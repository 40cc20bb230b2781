import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforMySQL/servers@2017-12-01', 'mysql');
const flexible = sample('Microsoft.DBforMySQL/flexibleServers@2023-12-30', 'mysql');
const configuration = sample('Microsoft.DBforMySQL/flexibleServers/configurations@2023-12-30', 'mysql/tls_version');

export const guardrail: Guardrail = {
  id: 'mysql/minimum-tls',
  title: 'MySQL servers accept TLS 1.2 and newer only',
  severity: 'medium',
  why: 'TLS 1.0 and 1.1 can be broken by whoever sits between application and server, and passwords and rows travel there.',
  fix:
    'Flexible servers: keep TLSv1 and TLSv1.1 out of the configuration tls_version. Single servers: set ' +
    'minimalTlsVersion to TLS1_2.',
  note:
    'Flexible servers speak TLS 1.2 and newer unless the configuration says otherwise. Single servers, retired on 16 ' +
    'September 2024, took any version when the property was absent.',
  controls: ['mcsb-1/DP-3', 'mcsb-2/DP-3'],
  peers: ['CKV_AZURE_54', 'AVD-AZU-0026', 'Azure.MySQL.MinTLS'],
  rule: {
    if: {
      allOf: [
        {
          anyOf: [
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.DBforMySQL/servers' },
                {
                  anyOf: [
                    { field: 'Microsoft.DBforMySQL/servers/minimalTlsVersion', exists: false },
                    { field: 'Microsoft.DBforMySQL/servers/minimalTlsVersion', equals: 'TLSEnforcementDisabled' },
                    { field: 'Microsoft.DBforMySQL/servers/minimalTlsVersion', less: 'TLS1_2' },
                  ],
                },
              ],
            },
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.DBforMySQL/flexibleServers/configurations' },
                { field: 'name', equals: 'tls_version' },
                {
                  anyOf: [
                    { field: 'Microsoft.DBforMySQL/flexibleServers/configurations/value', contains: 'TLSv1.1' },
                    { field: 'Microsoft.DBforMySQL/flexibleServers/configurations/value', equals: 'TLSv1' },
                    { field: 'Microsoft.DBforMySQL/flexibleServers/configurations/value', contains: 'TLSv1,' },
                    { field: 'Microsoft.DBforMySQL/flexibleServers/configurations/value', like: '*,TLSv1' },
                  ],
                },
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
      { at: '/properties/minimalTlsVersion', in: server({ properties: { minimalTlsVersion: 'TLS1_0' } }) },
      { at: '/properties/minimalTlsVersion', in: server({ properties: { minimalTlsVersion: 'TLSEnforcementDisabled' } }) },
      { at: '/properties', in: server({ properties: {} }) },
      { at: '/properties/value', in: configuration({ properties: { value: 'TLSv1,TLSv1.2' } }) },
      { at: '/properties/value', in: configuration({ properties: { value: 'TLSv1.1' } }) },
      {
        at: 'mysql/tls_version#/properties/value',
        in: flexible({
          properties: {},
          resources: [
            { type: 'configurations', apiVersion: '2023-12-30', name: 'tls_version', properties: { value: 'TLSv1.2,TLSv1' } },
          ],
        }),
      },
    ],
    good: [
      server({ properties: { minimalTlsVersion: 'TLS1_2' } }),
      configuration({ properties: { value: 'TLSv1.2,TLSv1.3' } }),
      configuration({ properties: { value: 'TLSv1.3' } }),
    ],
  },
};
