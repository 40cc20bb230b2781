import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.DocumentDB/databaseAccounts@2024-05-15', 'cosmos');

export const guardrail: Guardrail = {
  id: 'cosmos-db/minimum-tls',
  title: 'Cosmos DB accounts accept TLS 1.2 and newer only',
  severity: 'medium',
  why:
    'TLS 1.0 and 1.1 can be broken by whoever sits between application and account, and keys and data travel in every ' +
    'request.',
  fix: 'Set minimalTlsVersion to Tls12, or leave it out.',
  note: 'Absent, it is Tls12 for accounts made since April 2023.',
  peers: ['Azure.Cosmos.MinTLS'],
  set: { '/properties/minimalTlsVersion': 'Tls12' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DocumentDB/databaseAccounts' },
        { field: 'Microsoft.DocumentDB/databaseAccounts/minimalTlsVersion', exists: true },
        { field: 'Microsoft.DocumentDB/databaseAccounts/minimalTlsVersion', less: 'Tls12' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/minimalTlsVersion', in: account({ properties: { minimalTlsVersion: 'Tls' } }) },
      { at: '/properties/minimalTlsVersion', in: account({ properties: { minimalTlsVersion: 'Tls11' } }) },
    ],
    good: [account({ properties: { minimalTlsVersion: 'Tls12' } }), account({ properties: {} })],
  },
};
