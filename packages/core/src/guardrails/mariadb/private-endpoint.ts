import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { endpointTo, privateEndpoint } from '../private-endpoint.ts';

const server = sample('Microsoft.DBforMariaDB/servers@2018-06-01', 'mariadb');

export const guardrail: Guardrail = {
  id: 'mariadb/private-endpoint',
  title: 'MariaDB servers are reached through private endpoints',
  severity: 'low',
  why:
    'Behind a private endpoint a stolen password is useless outside your networks, and the traffic never crosses the ' +
    'internet.',
  fix: 'Add a private endpoint (Microsoft.Network/privateEndpoints) for the group mariadbServer.',
  note:
    'Only endpoints of the same deployment are seen; suppress the finding where another template makes it. Azure ' +
    'Database for MariaDB was retired on 19 September 2025: move to MySQL.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['CKV2_AZURE_43'],
  builtin: '0a1302fb-a631-4106-9753-f3d494733990',
  judge: privateEndpoint(['Microsoft.DBforMariaDB/servers']),
  examples: {
    bad: [{ at: '', in: server({ properties: {} }) }],
    good: [
      [server({ properties: {} }), endpointTo("[resourceId('Microsoft.DBforMariaDB/servers', 'mariadb')]", 'mariadbServer')],
    ],
    unknown: [[server({ properties: {} }), endpointTo("[parameters('target')]", 'mariadbServer')]],
  },
};
