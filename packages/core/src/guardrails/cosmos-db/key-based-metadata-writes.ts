import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.DocumentDB/databaseAccounts@2024-05-15', 'cosmos');

export const guardrail: Guardrail = {
  id: 'cosmos-db/key-based-metadata-writes',
  title: 'Account keys of Cosmos DB change no databases, containers or throughput',
  severity: 'medium',
  why:
    'Whoever has a key of an application could otherwise drop its containers or run up costs, outside of roles, locks ' +
    'and the activity log.',
  fix: 'Set disableKeyBasedMetadataWriteAccess to true.',
  note: 'Absent, it is false. The built-in does not report it but adds it while deploying.',
  peers: ['CKV_AZURE_132', 'Azure.Cosmos.DisableMetadataWrite'],
  builtin: '4750c32b-89c0-46af-bfcb-2e4541a818d5',
  set: { '/properties/disableKeyBasedMetadataWriteAccess': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DocumentDB/databaseAccounts' },
        { field: 'Microsoft.DocumentDB/databaseAccounts/disableKeyBasedMetadataWriteAccess', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/disableKeyBasedMetadataWriteAccess',
        in: account({ properties: { disableKeyBasedMetadataWriteAccess: false } }),
      },
      { at: '/properties', in: account({ properties: {} }) },
    ],
    good: [account({ properties: { disableKeyBasedMetadataWriteAccess: true } })],
  },
};
