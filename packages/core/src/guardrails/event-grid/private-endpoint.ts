import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { endpointTo, privateEndpoint } from '../private-endpoint.ts';

const domain = sample('Microsoft.EventGrid/domains@2024-06-01-preview', 'shop');
const topic = sample('Microsoft.EventGrid/topics@2024-06-01-preview', 'orders');

export const guardrail: Guardrail = {
  id: 'event-grid/private-endpoint',
  title: 'Event Grid topics and domains are reached through private endpoints',
  severity: 'low',
  why: 'Behind a private endpoint a leaked key is useless outside your networks.',
  fix: 'Add a private endpoint (Microsoft.Network/privateEndpoints) for the group domain.',
  note:
    'Only endpoints of the same deployment are seen; suppress the finding where another template makes it. The built-in ' +
    'reads the connections of the running service.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  builtin: '9830b652-8523-49cc-b1b3-e17dce1127ca',
  judge: privateEndpoint(['Microsoft.EventGrid/domains', 'Microsoft.EventGrid/topics']),
  examples: {
    bad: [
      { at: '', in: domain({ properties: {} }) },
      { at: '', in: topic({ properties: {} }) },
    ],
    good: [[domain({ properties: {} }), endpointTo("[resourceId('Microsoft.EventGrid/domains', 'shop')]", 'domain')]],
    unknown: [[domain({ properties: {} }), endpointTo("[parameters('target')]", 'domain')]],
  },
};
