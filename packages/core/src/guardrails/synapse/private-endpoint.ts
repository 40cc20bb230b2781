import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { endpointTo, privateEndpoint } from '../private-endpoint.ts';

const workspace = sample('Microsoft.Synapse/workspaces@2021-06-01', 'lake');

export const guardrail: Guardrail = {
  id: 'synapse/private-endpoint',
  title: 'Synapse workspaces are reached through private endpoints',
  severity: 'low',
  why: 'Behind a private endpoint a leaked key is useless outside your networks.',
  fix: 'Add a private endpoint (Microsoft.Network/privateEndpoints) for the group Sql.',
  note:
    'Only endpoints of the same deployment are seen; suppress the finding where another template makes it. The built-in ' +
    'reads the connections of the running service.',
  controls: ['mcsb-2/NS-2'],
  builtin: '72d11df1-dd8a-41f7-8925-b05b960ebafc',
  judge: privateEndpoint(['Microsoft.Synapse/workspaces']),
  examples: {
    bad: [{ at: '', in: workspace({ properties: {} }) }],
    good: [[workspace({ properties: {} }), endpointTo("[resourceId('Microsoft.Synapse/workspaces', 'lake')]", 'Sql')]],
    unknown: [[workspace({ properties: {} }), endpointTo("[parameters('target')]", 'Sql')]],
  },
};
