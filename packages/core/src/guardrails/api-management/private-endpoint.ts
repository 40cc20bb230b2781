import type { Resource } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { isOneOf, look, type Truth } from '../look.ts';
import { endpointTo, privateEndpoint } from '../private-endpoint.ts';

const service = sample('Microsoft.ApiManagement/service@2023-05-01-preview', 'api');

/** Services inside a virtual network can have no private endpoint. */
function inNetwork(resource: Resource): Truth {
  return isOneOf(look(resource.body, 'properties', 'virtualNetworkType').value, 'Internal', 'External');
}

export const guardrail: Guardrail = {
  id: 'api-management/private-endpoint',
  title: 'API Management services are reached through private endpoints',
  severity: 'low',
  why: 'Behind a private endpoint a leaked key is useless outside your networks.',
  fix: 'Add a private endpoint (Microsoft.Network/privateEndpoints) for the group Gateway.',
  note:
    'Only endpoints of the same deployment are seen; suppress the finding where another template makes it. Services in a virtual network ' +
    '(virtualNetworkType) can have none and are not judged.',
  judge: privateEndpoint(['Microsoft.ApiManagement/service'], inNetwork),
  examples: {
    bad: [{ at: '', in: service({ properties: {} }) }],
    good: [[service({ properties: {} }), endpointTo("[resourceId('Microsoft.ApiManagement/service', 'api')]", 'Gateway')]],
    unknown: [[service({ properties: {} }), endpointTo("[parameters('target')]", 'Gateway')]],
  },
};
