import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { endpointTo, inOwnSubnet, privateEndpoint } from '../private-endpoint.ts';

const server = sample('Microsoft.DBforMySQL/flexibleServers@2023-12-30', 'mysql');

export const guardrail: Guardrail = {
  id: 'mysql/private-endpoint',
  title: 'MySQL servers are reached through private networks',
  severity: 'low',
  why:
    'Behind a private endpoint a stolen password is useless outside your networks, and the traffic never crosses the ' +
    'internet.',
  fix:
    'Add a private endpoint (Microsoft.Network/privateEndpoints) for the group mysqlServer, or put the server into a ' +
    'subnet with network.delegatedSubnetResourceId.',
  note:
    'Only endpoints of the same deployment are seen; suppress the finding where another template makes it. A server in a ' +
    'subnet of its own needs none.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['CKV2_AZURE_44', 'CKV2_AZURE_56'],
  builtin: '7595c971-233d-4bcf-bd18-596129188c49',
  judge: privateEndpoint(['Microsoft.DBforMySQL/flexibleServers', 'Microsoft.DBforMySQL/servers'], inOwnSubnet),
  examples: {
    bad: [{ at: '', in: server({ properties: {} }) }],
    good: [
      [server({ properties: {} }), endpointTo("[resourceId('Microsoft.DBforMySQL/flexibleServers', 'mysql')]", 'mysqlServer')],
      server({
        properties: {
          network: { delegatedSubnetResourceId: "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'db')]" },
        },
      }),
    ],
    unknown: [[server({ properties: {} }), endpointTo("[parameters('target')]", 'mysqlServer')]],
  },
};
