import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.DocumentDB/databaseAccounts@2024-05-15', 'cosmos');

export const guardrail: Guardrail = {
  id: 'cosmos-db/continuous-backup',
  title: 'Cosmos DB accounts are backed up continuously',
  severity: 'low',
  why: 'Periodic backups lose up to a day, keep two copies, and only support of Microsoft restores them.',
  fix: 'Set backupPolicy.type to Continuous.',
  note: 'Absent, it is Periodic.',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DocumentDB/databaseAccounts' },
        { field: 'Microsoft.DocumentDB/databaseAccounts/backupPolicy.type', notEquals: 'Continuous' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/backupPolicy/type', in: account({ properties: { backupPolicy: { type: 'Periodic' } } }) },
      { at: '/properties', in: account({ properties: {} }) },
    ],
    good: [account({ properties: { backupPolicy: { type: 'Continuous' } } })],
  },
};
