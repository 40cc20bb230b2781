import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01', 'pg');
const configuration = sample('Microsoft.DBforPostgreSQL/flexibleServers/configurations@2024-08-01', 'pg/log_disconnections');
const singleConfiguration = sample('Microsoft.DBforPostgreSQL/servers/configurations@2017-12-01', 'pg/log_disconnections');

export const guardrail: Guardrail = {
  id: 'postgresql/log-disconnections',
  title: 'PostgreSQL servers log the end of connections',
  severity: 'low',
  why: 'How long a session lasted tells a leak of a whole table from a mistyped query.',
  fix: 'Set the configuration log_disconnections to on.',
  note:
    'Flexible servers have it on unless a configuration says otherwise; single servers, retired on 28 March 2025, had it ' +
    'off. Only configurations that a template writes are judged.',
  builtin: '1d14b021-1bae-4f93-b36b-69695e14984a',
  set: { '/properties/value': 'on' },
  rule: {
    if: {
      allOf: [
        { field: 'name', equals: 'log_disconnections' },
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
        at: 'pg/log_disconnections#/properties/value',
        in: server({
          properties: {},
          resources: [
            { type: 'configurations', apiVersion: '2024-08-01', name: 'log_disconnections', properties: { value: 'off' } },
          ],
        }),
      },
    ],
    good: [configuration({ properties: { value: 'on' } }), singleConfiguration({ properties: { value: 'ON' } })],
  },
};
