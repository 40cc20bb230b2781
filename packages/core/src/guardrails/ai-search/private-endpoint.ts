import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { endpointTo, privateEndpoint } from '../private-endpoint.ts';

const service = sample('Microsoft.Search/searchServices@2023-11-01', 'search');

export const guardrail: Guardrail = {
  id: 'ai-search/private-endpoint',
  title: 'Search services are reached through private endpoints',
  severity: 'low',
  why: 'Behind a private endpoint a stolen key is useless outside your networks, and the traffic never crosses the internet.',
  fix: 'Add a private endpoint (Microsoft.Network/privateEndpoints) for the group searchService.',
  note: 'Only endpoints of the same deployment are seen; suppress the finding where another template makes it.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  builtin: 'd6759c02-b87f-42b7-892e-71b3f471d782',
  judge: privateEndpoint(['Microsoft.Search/searchServices']),
  examples: {
    bad: [{ at: '', in: service({ properties: {} }) }],
    good: [
      [service({ properties: {} }), endpointTo("[resourceId('Microsoft.Search/searchServices', 'search')]", 'searchService')],
    ],
    unknown: [[service({ properties: {} }), endpointTo("[parameters('target')]", 'searchService')]],
  },
};
