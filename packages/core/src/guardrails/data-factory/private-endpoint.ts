import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { endpointTo, privateEndpoint } from '../private-endpoint.ts';

const factory = sample('Microsoft.DataFactory/factories@2018-06-01', 'etl');

export const guardrail: Guardrail = {
  id: 'data-factory/private-endpoint',
  title: 'Data factories are reached through private endpoints',
  severity: 'low',
  why: 'Integration runtimes then talk to the factory without leaving your networks.',
  fix: 'Add a private endpoint (Microsoft.Network/privateEndpoints) for the group dataFactory.',
  note:
    'Only endpoints of the same deployment are seen; suppress the finding where another template makes it. The built-in ' +
    'reads the connections of the running service.',
  controls: ['mcsb-2/NS-2'],
  builtin: '8b0323be-cc25-4b61-935d-002c3798c6ea',
  judge: privateEndpoint(['Microsoft.DataFactory/factories']),
  examples: {
    bad: [{ at: '', in: factory({ properties: {} }) }],
    good: [[factory({ properties: {} }), endpointTo("[resourceId('Microsoft.DataFactory/factories', 'etl')]", 'dataFactory')]],
    unknown: [[factory({ properties: {} }), endpointTo("[parameters('target')]", 'dataFactory')]],
  },
};
