import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { endpointTo, privateEndpoint } from '../private-endpoint.ts';

const cluster = sample('Microsoft.Kusto/clusters@2023-08-15', 'events');

export const guardrail: Guardrail = {
  id: 'data-explorer/private-endpoint',
  title: 'Data Explorer clusters are reached through private endpoints',
  severity: 'low',
  why: 'Behind a private endpoint a leaked key is useless outside your networks.',
  fix: 'Add a private endpoint (Microsoft.Network/privateEndpoints) for the group cluster.',
  note:
    'Only endpoints of the same deployment are seen; suppress the finding where another template makes it. The built-in ' +
    'reads the connections of the running service.',
  controls: ['mcsb-2/NS-2'],
  builtin: 'f7735886-8927-431f-b201-c953922512b8',
  judge: privateEndpoint(['Microsoft.Kusto/clusters']),
  examples: {
    bad: [{ at: '', in: cluster({ properties: {} }) }],
    good: [[cluster({ properties: {} }), endpointTo("[resourceId('Microsoft.Kusto/clusters', 'events')]", 'cluster')]],
    unknown: [[cluster({ properties: {} }), endpointTo("[parameters('target')]", 'cluster')]],
  },
};
