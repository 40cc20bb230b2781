import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { endpointTo, privateEndpoint } from '../private-endpoint.ts';

const store = sample('Microsoft.AppConfiguration/configurationStores@2024-05-01', 'settings');

export const guardrail: Guardrail = {
  id: 'app-configuration/private-endpoint',
  title: 'App Configuration stores are reached through private endpoints',
  severity: 'low',
  why: 'Behind a private endpoint a leaked key is useless outside your networks.',
  fix: 'Add a private endpoint (Microsoft.Network/privateEndpoints) for the group configurationStores.',
  note:
    'Only endpoints of the same deployment are seen; suppress the finding where another template makes it. The built-in ' +
    'reads the connections of the running service.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  builtin: 'ca610c1d-041c-4332-9d88-7ed3094967c7',
  judge: privateEndpoint(['Microsoft.AppConfiguration/configurationStores']),
  examples: {
    bad: [{ at: '', in: store({ properties: {} }) }],
    good: [
      [
        store({ properties: {} }),
        endpointTo("[resourceId('Microsoft.AppConfiguration/configurationStores', 'settings')]", 'configurationStores'),
      ],
    ],
    unknown: [[store({ properties: {} }), endpointTo("[parameters('target')]", 'configurationStores')]],
  },
};
