import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { endpointTo, privateEndpoint } from '../private-endpoint.ts';

const vault = sample('Microsoft.KeyVault/vaults@2023-07-01', 'kv');

export const guardrail: Guardrail = {
  id: 'key-vault/private-endpoint',
  title: 'Key vaults are reached through private endpoints',
  severity: 'low',
  why: 'Behind a private endpoint a stolen token is useless outside your networks, and the traffic never crosses the internet.',
  fix: 'Add a private endpoint (Microsoft.Network/privateEndpoints) for the group vault.',
  note: 'Only endpoints of the same deployment are seen; suppress the finding where another template makes it.',
  controls: ['cis-6.0/8.3.8', 'mcsb-1/DP-8', 'mcsb-1/NS-2', 'mcsb-2/DP-8', 'mcsb-2/NS-2'],
  peers: ['CKV2_AZURE_32'],
  builtin: 'a6abeaec-4d90-4a02-805f-6b26c4d3fbe9',
  judge: privateEndpoint(['Microsoft.KeyVault/vaults']),
  examples: {
    bad: [{ at: '', in: vault({ properties: {} }) }],
    good: [[vault({ properties: {} }), endpointTo("[resourceId('Microsoft.KeyVault/vaults', 'kv')]", 'vault')]],
    unknown: [[vault({ properties: {} }), endpointTo("[parameters('target')]", 'vault')]],
  },
};
