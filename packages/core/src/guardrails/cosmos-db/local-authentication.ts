import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.DocumentDB/databaseAccounts@2024-05-15', 'cosmos');

export const guardrail: Guardrail = {
  id: 'cosmos-db/local-authentication',
  title: 'Cosmos DB accounts refuse account keys',
  severity: 'medium',
  why: "A key opens everything in the account, belongs to nobody and can't be limited or traced; Entra identities can.",
  fix: 'Set disableLocalAuth to true after moving applications to Microsoft Entra ID.',
  note:
    'Absent, it is false. Accounts for MongoDB, Cassandra, tables and Gremlin are left out as in the built-in, which ' +
    'misses those of the kind MongoDB that list no capability.',
  controls: ['mcsb-1/IM-1', 'mcsb-2/IM-1'],
  peers: ['CKV_AZURE_140', 'Azure.Cosmos.NoSQLLocalAuth'],
  builtin: '5450f5bd-9c72-4390-a9c4-a7aba4edfdd2',
  set: { '/properties/disableLocalAuth': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DocumentDB/databaseAccounts' },
        { field: 'kind', notEquals: 'MongoDB' },
        {
          count: {
            field: 'Microsoft.DocumentDB/databaseAccounts/capabilities[*]',
            where: {
              field: 'Microsoft.DocumentDB/databaseAccounts/capabilities[*].name',
              in: ['EnableMongo', 'EnableCassandra', 'EnableTable', 'EnableGremlin'],
            },
          },
          equals: 0,
        },
        { field: 'Microsoft.DocumentDB/databaseAccounts/disableLocalAuth', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/disableLocalAuth', in: account({ kind: 'GlobalDocumentDB', properties: { disableLocalAuth: false } }) },
      { at: '/properties', in: account({ properties: { capabilities: [{ name: 'EnableServerless' }] } }) },
    ],
    good: [
      account({ properties: { disableLocalAuth: true } }),
      account({ kind: 'MongoDB', properties: {} }),
      account({ properties: { capabilities: [{ name: 'EnableCassandra' }] } }),
    ],
  },
};
