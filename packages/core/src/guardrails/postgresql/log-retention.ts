import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01', 'pg');
const configuration = sample('Microsoft.DBforPostgreSQL/flexibleServers/configurations@2024-08-01', 'pg/logfiles.retention_days');
const singleConfiguration = sample('Microsoft.DBforPostgreSQL/servers/configurations@2017-12-01', 'pg/log_retention_days');

export const guardrail: Guardrail = {
  id: 'postgresql/log-retention',
  title: 'PostgreSQL servers keep their log files for more than three days',
  severity: 'low',
  why: 'What happened on a Friday evening is otherwise gone when somebody looks on Tuesday.',
  fix:
    'Set the configuration logfiles.retention_days (single servers: log_retention_days) to 7, and send logs to a ' +
    'workspace for longer.',
  note:
    'Absent, it is 3; but the files on the server are only a stopgap, so that only configurations that a template writes ' +
    'are judged.',
  peers: ['CKV_AZURE_146'],
  set: { '/properties/value': '7' },
  rule: {
    if: {
      allOf: [
        {
          anyOf: [
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.DBforPostgreSQL/flexibleServers/configurations' },
                { field: 'name', equals: 'logfiles.retention_days' },
                { field: 'Microsoft.DBforPostgreSQL/flexibleServers/configurations/value', in: ['0', '1', '2', '3'] },
              ],
            },
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.DBforPostgreSQL/servers/configurations' },
                { field: 'name', equals: 'log_retention_days' },
                { field: 'Microsoft.DBforPostgreSQL/servers/configurations/value', in: ['0', '1', '2', '3'] },
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
      { at: '/properties/value', in: configuration({ properties: { value: '3' } }) },
      { at: '/properties/value', in: singleConfiguration({ properties: { value: '1' } }) },
      {
        at: 'pg/logfiles.retention_days#/properties/value',
        in: server({
          properties: {},
          resources: [
            { type: 'configurations', apiVersion: '2024-08-01', name: 'logfiles.retention_days', properties: { value: '2' } },
          ],
        }),
      },
    ],
    good: [configuration({ properties: { value: '7' } }), singleConfiguration({ properties: { value: '4' } })],
  },
};
