import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { endpointTo, privateEndpoint } from '../private-endpoint.ts';

const account = sample('Microsoft.CognitiveServices/accounts@2024-10-01', 'ai');

export const guardrail: Guardrail = {
  id: 'ai-services/private-endpoint',
  title: 'AI services are reached through private endpoints',
  severity: 'low',
  why: 'Behind a private endpoint a stolen key is useless outside your networks, and the traffic never crosses the internet.',
  fix: 'Add a private endpoint (Microsoft.Network/privateEndpoints) for the group account.',
  note: 'Only endpoints of the same deployment are seen; suppress the finding where another template makes it.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['Azure.AI.PrivateEndpoints'],
  builtin: 'd6759c02-b87f-42b7-892e-71b3f471d782',
  judge: privateEndpoint(['Microsoft.CognitiveServices/accounts']),
  examples: {
    bad: [{ at: '', in: account({ properties: {} }) }],
    good: [[account({ properties: {} }), endpointTo("[resourceId('Microsoft.CognitiveServices/accounts', 'ai')]", 'account')]],
    unknown: [[account({ properties: {} }), endpointTo("[parameters('target')]", 'account')]],
  },
};
