import type { Resource } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { isOneOf, look } from '../look.ts';
import { judged } from '../property.ts';

const archive = sample('Microsoft.StreamAnalytics/streamingjobs/outputs@2021-10-01-preview', 'clicks/archive');

/** Data sources that a job can sign in to with its identity. https://learn.microsoft.com/azure/stream-analytics/stream-analytics-managed-identities-overview */
const WITH_IDENTITY = [
  'Microsoft.DataLake/Accounts',
  'Microsoft.EventHub/EventHub',
  'Microsoft.ServiceBus/EventHub',
  'Microsoft.ServiceBus/Queue',
  'Microsoft.ServiceBus/Topic',
  'Microsoft.Sql/Server/Database',
  'Microsoft.Storage/Blob',
  'PowerBI',
];

function mode(resource: Resource): Judgement[] {
  const kind = isOneOf(look(resource.body, 'properties', 'datasource', 'type').value, ...WITH_IDENTITY);
  if (kind === false) return [];
  const place = look(resource.body, 'properties', 'datasource', 'properties', 'authenticationMode');
  const signsIn = isOneOf(place.value, 'Msi');
  return [judged(resource, place, signsIn === true || kind === true ? signsIn : kind)];
}

export const guardrail: Guardrail = {
  id: 'stream-analytics/managed-identity',
  title: 'Stream Analytics jobs sign in with their identity',
  severity: 'medium',
  why: 'A connection string in the job is a password that belongs to nobody and never rotates.',
  fix: 'Set authenticationMode of the data source to Msi, give the job an identity and the identity a role.',
  note: 'Judged are inputs and outputs of the kinds that take an identity. Absent, the mode is ConnectionString.',
  controls: ['mcsb-2/IM-3'],
  builtin: 'ea6c4923-510a-4346-be26-1894919a5b97',
  judge: {
    types: ['microsoft.streamanalytics/streamingjobs/inputs', 'microsoft.streamanalytics/streamingjobs/outputs'],
    judge: mode,
  },
  examples: {
    bad: [
      {
        at: '/properties/datasource/properties/authenticationMode',
        in: archive({
          properties: { datasource: { type: 'Microsoft.Storage/Blob', properties: { authenticationMode: 'ConnectionString' } } },
        }),
      },
      {
        at: '/properties/datasource/properties',
        in: archive({
          properties: { datasource: { type: 'Microsoft.ServiceBus/EventHub', properties: { eventHubName: 'clicks' } } },
        }),
      },
    ],
    good: [
      archive({ properties: { datasource: { type: 'Microsoft.Storage/Blob', properties: { authenticationMode: 'Msi' } } } }),
    ],
  },
};
