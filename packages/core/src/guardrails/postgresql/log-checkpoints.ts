import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01', 'pg');
const configuration = sample('Microsoft.DBforPostgreSQL/flexibleServers/configurations@2024-08-01', 'pg/log_checkpoints');
const singleConfiguration = sample('Microsoft.DBforPostgreSQL/servers/configurations@2017-12-01', 'pg/log_checkpoints');

export const guardrail: Guardrail = {
  id: 'postgresql/log-checkpoints',
  title: 'PostgreSQL servers log checkpoints',
  severity: 'low',
  why: 'Checkpoints tell a slow server from one that is attacked; without them in the log both look the same.',
  fix: 'Set the configuration log_checkpoints to on, or leave it out.',
  note:
    'On unless a configuration says otherwise, so that only the configuration is judged; the built-in looks for it, as ' +
    'every live server has one.',
  peers: ['CKV_AZURE_30', 'AVD-AZU-0024', 'f9112910-c7bb-4864-9f5e-2059ba413bb7'],
  builtin: '70be9e12-c935-49ac-9bd8-fd64b85c1f87',
  set: { '/properties/value': 'on' },
  rule: {
    if: {
      allOf: [
        { field: 'name', equals: 'log_checkpoints' },
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
        at: 'pg/log_checkpoints#/properties/value',
        in: server({
          properties: {},
          resources: [
            { type: 'configurations', apiVersion: '2024-08-01', name: 'log_checkpoints', properties: { value: 'off' } },
          ],
        }),
      },
    ],
    good: [configuration({ properties: { value: 'on' } }), singleConfiguration({ properties: { value: 'ON' } })],
  },
};
