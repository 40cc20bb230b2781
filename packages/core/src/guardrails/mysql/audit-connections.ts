import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforMySQL/flexibleServers@2023-12-30', 'mysql');
const configuration = sample('Microsoft.DBforMySQL/flexibleServers/configurations@2023-12-30', 'mysql/audit_log_events');

export const guardrail: Guardrail = {
  id: 'mysql/audit-connections',
  title: 'MySQL audit logs record connections',
  severity: 'low',
  why: 'Failed and unusual sign-ins are the first thing to look at after a break-in, and the first that is missing.',
  fix: 'Put CONNECTION into the configuration audit_log_events, or leave the configuration out.',
  note: 'Absent, it is CONNECTION.',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DBforMySQL/flexibleServers/configurations' },
        { field: 'name', equals: 'audit_log_events' },
        { field: 'Microsoft.DBforMySQL/flexibleServers/configurations/value', notContains: 'CONNECTION' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/value', in: configuration({ properties: { value: 'DDL,DCL' } }) },
      {
        at: 'mysql/audit_log_events#/properties/value',
        in: server({
          properties: {},
          resources: [
            { type: 'configurations', apiVersion: '2023-12-30', name: 'audit_log_events', properties: { value: 'ADMIN' } },
          ],
        }),
      },
    ],
    good: [configuration({ properties: { value: 'CONNECTION' } }), configuration({ properties: { value: 'DDL,CONNECTION' } })],
  },
};
