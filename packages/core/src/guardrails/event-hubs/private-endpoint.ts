import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { endpointTo, privateEndpoint } from '../private-endpoint.ts';

const namespace = sample('Microsoft.EventHub/namespaces@2024-01-01', 'orders');

export const guardrail: Guardrail = {
  id: 'event-hubs/private-endpoint',
  title: 'Event Hubs are reached through private endpoints',
  severity: 'low',
  why: 'Behind a private endpoint a leaked key is useless outside your networks.',
  fix: 'Add a private endpoint (Microsoft.Network/privateEndpoints) for the group namespace.',
  note:
    'Only endpoints of the same deployment are seen; suppress the finding where another template makes it. The built-in ' +
    'reads the connections of the running service.',
  controls: ['mcsb-2/NS-2'],
  builtin: 'b8564268-eb4a-4337-89be-a19db070c59d',
  judge: privateEndpoint(['Microsoft.EventHub/namespaces']),
  examples: {
    bad: [{ at: '', in: namespace({ properties: {} }) }],
    good: [[namespace({ properties: {} }), endpointTo("[resourceId('Microsoft.EventHub/namespaces', 'orders')]", 'namespace')]],
    unknown: [[namespace({ properties: {} }), endpointTo("[parameters('target')]", 'namespace')]],
  },
};
