import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01', 'pg');
const configuration = sample('Microsoft.DBforPostgreSQL/flexibleServers/configurations@2024-08-01', 'pg/log_connections');
const singleConfiguration = sample('Microsoft.DBforPostgreSQL/servers/configurations@2017-12-01', 'pg/log_connections');

export const guardrail: Guardrail = {
  id: 'postgresql/log-connections',
  title: 'PostgreSQL servers log connections',
  severity: 'low',
  why: 'Failed and unusual sign-ins are the first thing to look at after a break-in, and the first that is missing.',
  fix: 'Set the configuration log_connections to on, or leave it out.',
  note:
    'On unless a configuration says otherwise, so that only the configuration is judged; the built-in looks for it, as ' +
    'every live server has one.',
  peers: ['CKV_AZURE_31', 'AVD-AZU-0019', 'e69bda39-e1e2-47ca-b9ee-b6531b23aedd'],
  builtin: '086709ac-11b5-478d-a893-9567a16d2ae3',
  set: { '/properties/value': 'on' },
  rule: {
    if: {
      allOf: [
        { field: 'name', equals: 'log_connections' },
        {
          anyOf: [
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.DBforPostgreSQL/flexibleServers/configurations' },
                { field: 'Microsoft.DBforPostgreSQL/flexibleServers/configurations/value', notEquals: 'on' },
              ],
            },
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.DBforPostgreSQL/servers/configurations' },
                { field: 'Microsoft.DBforPostgreSQL/servers/configurations/value', notEquals: 'on' },
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
      { at: '/properties/value', in: singleConfiguration({ properties: { value: 'OFF' } }) },
      {
        at: 'pg/log_connections#/properties/value',
        in: server({
          properties: {},
          resources: [
            { type: 'configurations', apiVersion: '2024-08-01', name: 'log_connections', properties: { value: 'off' } },
          ],
        }),
      },
    ],
    good: [configuration({ properties: { value: 'on' } }), singleConfiguration({ properties: { value: 'ON' } })],
  },
};
