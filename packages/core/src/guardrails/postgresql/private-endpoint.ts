import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { endpointTo, inOwnSubnet, privateEndpoint } from '../private-endpoint.ts';

const server = sample('Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01', 'pg');

export const guardrail: Guardrail = {
  id: 'postgresql/private-endpoint',
  title: 'PostgreSQL servers are reached through private networks',
  severity: 'low',
  why:
    'Behind a private endpoint a stolen password is useless outside your networks, and the traffic never crosses the ' +
    'internet.',
  fix:
    'Add a private endpoint (Microsoft.Network/privateEndpoints) for the group postgresqlServer, or put the server into ' +
    'a subnet with network.delegatedSubnetResourceId.',
  note:
    'Only endpoints of the same deployment are seen; suppress the finding where another template makes it. A server in a ' +
    'subnet of its own needs none.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['CKV2_AZURE_42', 'CKV2_AZURE_57'],
  builtin: '5375a5bb-22c6-46d7-8a43-83417cfb4460',
  judge: privateEndpoint(['Microsoft.DBforPostgreSQL/flexibleServers', 'Microsoft.DBforPostgreSQL/servers'], inOwnSubnet),
  examples: {
    bad: [{ at: '', in: server({ properties: {} }) }],
    good: [
      [
        server({ properties: {} }),
        endpointTo("[resourceId('Microsoft.DBforPostgreSQL/flexibleServers', 'pg')]", 'postgresqlServer'),
      ],
      server({
        properties: {
          network: { delegatedSubnetResourceId: "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'db')]" },
        },
      }),
    ],
    unknown: [[server({ properties: {} }), endpointTo("[parameters('target')]", 'postgresqlServer')]],
  },
};
