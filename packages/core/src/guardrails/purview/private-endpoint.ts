import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { endpointTo, privateEndpoint } from '../private-endpoint.ts';

const account = sample('Microsoft.Purview/accounts@2021-12-01', 'catalog');

export const guardrail: Guardrail = {
  id: 'purview/private-endpoint',
  title: 'Purview accounts are reached through private endpoints',
  severity: 'low',
  why: 'The catalogue tells where all sensitive data lies; nobody outside your networks should even ask it.',
  fix: 'Add a private endpoint (Microsoft.Network/privateEndpoints) for the group account.',
  note:
    'Only endpoints of the same deployment are seen; suppress the finding where another template makes it. The built-in ' +
    'reads the connections of the running service.',
  controls: ['mcsb-2/NS-2'],
  builtin: '9259053b-ddb8-40ab-842a-0aef19d0ade4',
  judge: privateEndpoint(['Microsoft.Purview/accounts']),
  examples: {
    bad: [{ at: '', in: account({ properties: {} }) }],
    good: [[account({ properties: {} }), endpointTo("[resourceId('Microsoft.Purview/accounts', 'catalog')]", 'account')]],
    unknown: [[account({ properties: {} }), endpointTo("[parameters('target')]", 'account')]],
  },
};
