import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforPostgreSQL/servers@2017-12-01', 'pg');
const flexible = sample('Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01', 'pg');
const configuration = sample(
  'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2024-08-01',
  'pg/require_secure_transport',
);

export const guardrail: Guardrail = {
  id: 'postgresql/secure-transport',
  title: 'PostgreSQL servers accept encrypted connections only',
  severity: 'high',
  why: 'Without encryption anybody on the path reads passwords and rows, and can change what is written.',
  fix:
    'Flexible servers: set the configuration require_secure_transport to on, or leave it out. Single servers: set ' +
    'sslEnforcement to Enabled.',
  note:
    'Flexible servers have it on unless a configuration says otherwise, so that only the configuration is judged; the ' +
    'built-in looks for it, as every live server has one. Single servers, retired on 28 March 2025, are only certain ' +
    'with an explicit value.',
  controls: ['mcsb-1/DP-3', 'mcsb-2/DP-3'],
  peers: ['CKV_AZURE_29', 'AVD-AZU-0020', 'bf500309-da53-4dd3-bcf7-95f7974545a5', 'Azure.PostgreSQL.UseSSL'],
  builtin: 'c29c38cb-74a7-4505-9a06-e588ab86620a',
  rule: {
    if: {
      allOf: [
        {
          anyOf: [
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.DBforPostgreSQL/servers' },
                { field: 'Microsoft.DBforPostgreSQL/servers/sslEnforcement', notEquals: 'Enabled' },
              ],
            },
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.DBforPostgreSQL/flexibleServers/configurations' },
                { field: 'name', equals: 'require_secure_transport' },
                { field: 'Microsoft.DBforPostgreSQL/flexibleServers/configurations/value', notEquals: 'on' },
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
      { at: '/properties/sslEnforcement', in: server({ properties: { sslEnforcement: 'Disabled' } }) },
      { at: '/properties', in: server({ properties: {} }) },
      { at: '/properties/value', in: configuration({ properties: { value: 'off', source: 'user-override' } }) },
      {
        at: 'pg/require_secure_transport#/properties/value',
        in: flexible({
          properties: {},
          resources: [
            { type: 'configurations', apiVersion: '2024-08-01', name: 'require_secure_transport', properties: { value: 'OFF' } },
          ],
        }),
      },
    ],
    good: [
      server({ properties: { sslEnforcement: 'Enabled' } }),
      configuration({ properties: { value: 'ON', source: 'user-override' } }),
    ],
  },
};
