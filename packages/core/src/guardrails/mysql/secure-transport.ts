import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforMySQL/servers@2017-12-01', 'mysql');
const flexible = sample('Microsoft.DBforMySQL/flexibleServers@2023-12-30', 'mysql');
const configuration = sample('Microsoft.DBforMySQL/flexibleServers/configurations@2023-12-30', 'mysql/require_secure_transport');

export const guardrail: Guardrail = {
  id: 'mysql/secure-transport',
  title: 'MySQL servers accept encrypted connections only',
  severity: 'high',
  why: 'Without encryption anybody on the path reads passwords and rows, and can change what is written.',
  fix:
    'Flexible servers: set the configuration require_secure_transport to ON, or leave it out. Single servers: set ' +
    'sslEnforcement to Enabled.',
  note:
    'Flexible servers have it on unless a configuration says otherwise. Single servers, retired on 16 September 2024, ' +
    'are only certain with an explicit value; the built-in lets an absent one pass.',
  controls: ['mcsb-1/DP-3', 'mcsb-2/DP-3'],
  peers: ['CKV_AZURE_28', 'AVD-AZU-0020', '90120147-f2e7-4fda-bb21-6fa9109afd63', 'Azure.MySQL.UseSSL'],
  builtin: 'e802a67a-daf5-4436-9ea6-f6d821dd0c5d',
  rule: {
    if: {
      allOf: [
        {
          anyOf: [
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.DBforMySQL/servers' },
                { field: 'Microsoft.DBforMySQL/servers/sslEnforcement', notEquals: 'Enabled' },
              ],
            },
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.DBforMySQL/flexibleServers/configurations' },
                { field: 'name', equals: 'require_secure_transport' },
                { field: 'Microsoft.DBforMySQL/flexibleServers/configurations/value', notEquals: 'ON' },
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
      { at: '/properties/value', in: configuration({ properties: { value: 'OFF', source: 'user-override' } }) },
      {
        at: 'mysql/require_secure_transport#/properties/value',
        in: flexible({
          properties: {},
          resources: [
            { type: 'configurations', apiVersion: '2023-12-30', name: 'require_secure_transport', properties: { value: 'OFF' } },
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
