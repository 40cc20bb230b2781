import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { endpointTo, privateEndpoint } from '../private-endpoint.ts';

const hsm = sample('Microsoft.KeyVault/managedHSMs@2023-07-01', 'hsm');

export const guardrail: Guardrail = {
  id: 'key-vault/managed-hsm-private-endpoint',
  title: 'Managed HSMs are reached through private endpoints',
  severity: 'low',
  why: 'Behind a private endpoint a stolen token is useless outside your networks, and the traffic never crosses the internet.',
  fix: 'Add a private endpoint (Microsoft.Network/privateEndpoints) for the group managedhsm.',
  note: 'Only endpoints of the same deployment are seen; suppress the finding where another template makes it.',
  controls: ['mcsb-2/NS-2'],
  builtin: '59fee2f4-d439-4f1b-9b9a-982e1474bfd8',
  judge: privateEndpoint(['Microsoft.KeyVault/managedHSMs']),
  examples: {
    bad: [{ at: '', in: hsm({ properties: {} }) }],
    good: [[hsm({ properties: {} }), endpointTo("[resourceId('Microsoft.KeyVault/managedHSMs', 'hsm')]", 'managedhsm')]],
    unknown: [[hsm({ properties: {} }), endpointTo("[parameters('target')]", 'managedhsm')]],
  },
};
