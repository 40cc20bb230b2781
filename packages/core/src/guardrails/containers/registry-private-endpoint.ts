import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { endpointTo, privateEndpoint } from '../private-endpoint.ts';

const registry = sample('Microsoft.ContainerRegistry/registries@2023-07-01', 'registry');

export const guardrail: Guardrail = {
  id: 'containers/registry-private-endpoint',
  title: 'Registries are reached through private endpoints',
  severity: 'low',
  why: 'Behind a private endpoint a leaked token is useless outside your networks.',
  fix: 'Add a private endpoint (Microsoft.Network/privateEndpoints) for the group registry.',
  note:
    'Only endpoints of the same deployment are seen; suppress the finding where another template makes it. The built-in ' +
    'reads the connections that a running registry has.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  builtin: 'e8eef0a8-67cf-4eb4-9386-14b0e78733d4',
  judge: privateEndpoint(['Microsoft.ContainerRegistry/registries']),
  examples: {
    bad: [{ at: '', in: registry({ properties: {} }) }],
    good: [
      [
        registry({ properties: {} }),
        endpointTo("[resourceId('Microsoft.ContainerRegistry/registries', 'registry')]", 'registry'),
      ],
    ],
    unknown: [[registry({ properties: {} }), endpointTo("[parameters('target')]", 'registry')]],
  },
};
