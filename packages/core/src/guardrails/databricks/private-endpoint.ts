import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { endpointTo, privateEndpoint } from '../private-endpoint.ts';

const workspace = sample('Microsoft.Databricks/workspaces@2024-05-01', 'lab');

export const guardrail: Guardrail = {
  id: 'databricks/private-endpoint',
  title: 'Databricks workspaces are reached through private endpoints',
  severity: 'low',
  why: 'Behind a private endpoint a leaked key is useless outside your networks.',
  fix: 'Add a private endpoint (Microsoft.Network/privateEndpoints) for the group databricks_ui_api.',
  note:
    'Only endpoints of the same deployment are seen; suppress the finding where another template makes it. The built-in ' +
    'reads the connections of the running service.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  builtin: '258823f2-4595-4b52-b333-cc96192710d8',
  judge: privateEndpoint(['Microsoft.Databricks/workspaces']),
  examples: {
    bad: [{ at: '', in: workspace({ properties: {} }) }],
    good: [
      [workspace({ properties: {} }), endpointTo("[resourceId('Microsoft.Databricks/workspaces', 'lab')]", 'databricks_ui_api')],
    ],
    unknown: [[workspace({ properties: {} }), endpointTo("[parameters('target')]", 'databricks_ui_api')]],
  },
};
