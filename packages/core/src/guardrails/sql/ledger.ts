import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const database = sample('Microsoft.Sql/servers/databases@2021-11-01', 'sql/shop');

export const guardrail: Guardrail = {
  id: 'sql/ledger',
  title: 'SQL databases keep a ledger',
  severity: 'low',
  why: 'A ledger shows whether rows were changed behind the back of the application, even by an administrator.',
  fix: 'Set isLedgerOn to true; it can only be chosen when the database is created.',
  note: 'Absent, it is false. Worth it for records that somebody may have to prove; suppress it elsewhere.',
  peers: ['CKV_AZURE_224'],
  set: { '/properties/isLedgerOn': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Sql/servers/databases' },
        { field: 'name', notEquals: 'master' },
        { field: 'Microsoft.Sql/servers/databases/isLedgerOn', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/isLedgerOn', in: database({ properties: { isLedgerOn: false } }) },
      { at: '/properties', in: database({ properties: {} }) },
    ],
    good: [database({ properties: { isLedgerOn: true } })],
  },
};
