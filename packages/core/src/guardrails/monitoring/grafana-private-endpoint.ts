import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { endpointTo, privateEndpoint } from '../private-endpoint.ts';

const grafana = sample('Microsoft.Dashboard/grafana@2023-09-01', 'boards');

export const guardrail: Guardrail = {
  id: 'monitoring/grafana-private-endpoint',
  title: 'Managed Grafana is reached through private endpoints',
  severity: 'low',
  why: 'Boards show the inner life of every system; from a private endpoint only your networks see them.',
  fix: 'Add a private endpoint (Microsoft.Network/privateEndpoints) for the group grafana.',
  note:
    'Only endpoints of the same deployment are seen; suppress the finding where another template makes it. The built-in ' +
    'reads the connections of the running service.',
  controls: ['mcsb-2/NS-2'],
  builtin: '3a97e513-f75e-4230-8137-1efad4eadbbc',
  judge: privateEndpoint(['Microsoft.Dashboard/grafana']),
  examples: {
    bad: [{ at: '', in: grafana({ properties: {} }) }],
    good: [[grafana({ properties: {} }), endpointTo("[resourceId('Microsoft.Dashboard/grafana', 'boards')]", 'grafana')]],
    unknown: [[grafana({ properties: {} }), endpointTo("[parameters('target')]", 'grafana')]],
  },
};
