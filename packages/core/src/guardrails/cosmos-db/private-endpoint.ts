import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { endpointTo, privateEndpoint } from '../private-endpoint.ts';

const account = sample('Microsoft.DocumentDB/databaseAccounts@2024-05-15', 'cosmos');

export const guardrail: Guardrail = {
  id: 'cosmos-db/private-endpoint',
  title: 'Cosmos DB accounts are reached through private endpoints',
  severity: 'low',
  why: 'Behind a private endpoint a stolen key is useless outside your networks, and the traffic never crosses the internet.',
  fix: 'Add a private endpoint (Microsoft.Network/privateEndpoints) for the group Sql.',
  note: 'Only endpoints of the same deployment are seen; suppress the finding where another template makes it.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  builtin: '58440f8a-10c5-4151-bdce-dfbaad4a20b7',
  judge: privateEndpoint(['Microsoft.DocumentDB/databaseAccounts']),
  examples: {
    bad: [{ at: '', in: account({ properties: {} }) }],
    good: [[account({ properties: {} }), endpointTo("[resourceId('Microsoft.DocumentDB/databaseAccounts', 'cosmos')]", 'Sql')]],
    unknown: [[account({ properties: {} }), endpointTo("[parameters('target')]", 'Sql')]],
  },
};
