import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforPostgreSQL/servers@2017-12-01', 'pg');
const configuration = sample('Microsoft.DBforPostgreSQL/servers/configurations@2017-12-01', 'pg/connection_throttling');
const flexibleConfiguration = sample(
  'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2024-08-01',
  'pg/connection_throttle.enable',
);

export const guardrail: Guardrail = {
  id: 'postgresql/connection-throttling',
  title: 'PostgreSQL servers slow down who keeps guessing passwords',
  severity: 'low',
  why: 'Without throttling an address may try passwords as fast as the network lets it.',
  fix:
    'Flexible servers: set the configuration connection_throttle.enable to on. Single servers: set connection_throttling ' +
    'to on.',
  note:
    'Only configurations that a template writes are judged: single servers throttle by default, flexible servers do not, ' +
    'but those should be reached by Microsoft Entra ID over private networks.',
  peers: ['CKV_AZURE_32', 'AVD-AZU-0021', 'a6d774b6-d9ea-4bf4-8433-217bf15d2fb8'],
  builtin: '5345bb39-67dc-4960-a1bf-427e16b9a0bd',
  set: { '/properties/value': 'on' },
  rule: {
    if: {
      allOf: [
        {
          anyOf: [
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.DBforPostgreSQL/servers/configurations' },
                { field: 'name', equals: 'connection_throttling' },
                { field: 'Microsoft.DBforPostgreSQL/servers/configurations/value', notEquals: 'on' },
              ],
            },
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.DBforPostgreSQL/flexibleServers/configurations' },
                { field: 'name', equals: 'connection_throttle.enable' },
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
      { at: '/properties/value', in: configuration({ properties: { value: 'off' } }) },
      { at: '/properties/value', in: flexibleConfiguration({ properties: { value: 'off' } }) },
      {
        at: 'pg/connection_throttling#/properties/value',
        in: server({
          properties: {},
          resources: [
            { type: 'configurations', apiVersion: '2017-12-01', name: 'connection_throttling', properties: { value: 'off' } },
          ],
        }),
      },
    ],
    good: [configuration({ properties: { value: 'on' } }), flexibleConfiguration({ properties: { value: 'on' } })],
  },
};
