import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { endpointTo, privateEndpoint } from '../private-endpoint.ts';

const server = sample('Microsoft.Sql/servers@2021-11-01', 'sql');

export const guardrail: Guardrail = {
  id: 'sql/private-endpoint',
  title: 'SQL servers are reached through private endpoints',
  severity: 'low',
  why:
    'Behind a private endpoint a stolen password is useless outside your networks, and the traffic never crosses the ' +
    'internet.',
  fix: 'Add a private endpoint (Microsoft.Network/privateEndpoints) for the group sqlServer.',
  note: 'Only endpoints of the same deployment are seen; suppress the finding where another template makes it.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['CKV2_AZURE_45'],
  builtin: '7698e800-9299-47a6-b3b6-5a0fee576eed',
  judge: privateEndpoint(['Microsoft.Sql/servers']),
  examples: {
    bad: [{ at: '', in: server({ properties: {} }) }],
    good: [[server({ properties: {} }), endpointTo("[resourceId('Microsoft.Sql/servers', 'sql')]", 'sqlServer')]],
    unknown: [[server({ properties: {} }), endpointTo("[parameters('target')]", 'sqlServer')]],
  },
};
