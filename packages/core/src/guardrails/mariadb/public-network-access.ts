import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforMariaDB/servers@2018-06-01', 'mariadb');

export const guardrail: Guardrail = {
  id: 'mariadb/public-network-access',
  title: 'MariaDB servers are not reachable from public networks',
  severity: 'medium',
  why: 'On a public endpoint only firewall rules and passwords stand between the internet and the rows.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note: 'Absent, it is Enabled. Azure Database for MariaDB was retired on 19 September 2025: move to MySQL.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['CKV_AZURE_48', 'AVD-AZU-0022'],
  builtin: 'fdccbe47-f3e3-4213-ad5d-ea459b2fa077',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DBforMariaDB/servers' },
        { field: 'Microsoft.DBforMariaDB/servers/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: server({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: server({ properties: {} }) },
    ],
    good: [server({ properties: { publicNetworkAccess: 'Disabled' } })],
  },
};
