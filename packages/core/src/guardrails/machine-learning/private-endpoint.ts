import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { endpointTo, privateEndpoint } from '../private-endpoint.ts';

const workspace = sample('Microsoft.MachineLearningServices/workspaces@2024-10-01', 'ml');

export const guardrail: Guardrail = {
  id: 'machine-learning/private-endpoint',
  title: 'Machine Learning workspaces are reached through private endpoints',
  severity: 'low',
  why: 'Behind a private endpoint a stolen token is useless outside your networks, and the traffic never crosses the internet.',
  fix: 'Add a private endpoint (Microsoft.Network/privateEndpoints) for the group amlworkspace.',
  note:
    'Only endpoints of the same deployment are seen; suppress the finding where another template makes it. Checkov looks ' +
    'for outbound rules of the managed network instead, which lead out of the workspace and not to it.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['CKV_AZURE_243'],
  builtin: '45e05259-1eb5-4f70-9574-baf73e9d219b',
  judge: privateEndpoint(['Microsoft.MachineLearningServices/workspaces']),
  examples: {
    bad: [{ at: '', in: workspace({ properties: {} }) }],
    good: [
      [
        workspace({ properties: {} }),
        endpointTo("[resourceId('Microsoft.MachineLearningServices/workspaces', 'ml')]", 'amlworkspace'),
      ],
    ],
    unknown: [[workspace({ properties: {} }), endpointTo("[parameters('target')]", 'amlworkspace')]],
  },
};
