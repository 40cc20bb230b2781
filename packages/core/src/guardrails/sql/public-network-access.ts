import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.Sql/servers@2021-11-01', 'sql');

export const guardrail: Guardrail = {
  id: 'sql/public-network-access',
  title: 'SQL servers are not reachable from public networks',
  severity: 'medium',
  why: 'On a public endpoint firewall rules and passwords are all that stands between the internet and the data.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note:
    'Absent, it is Enabled; the firewall then lets nobody in until a rule does. SecuredByPerimeter (a network security ' +
    'perimeter) counts as closed here; the built-in fails it.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['CKV_AZURE_113', 'AVD-AZU-0022'],
  builtin: '1b8ca024-1d5c-4dec-8995-b1a932b41780',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Sql/servers' },
        { field: 'Microsoft.Sql/servers/publicNetworkAccess', notIn: ['Disabled', 'SecuredByPerimeter'] },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: server({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: server({ properties: {} }) },
    ],
    good: [
      server({ properties: { publicNetworkAccess: 'Disabled' } }),
      server({ properties: { publicNetworkAccess: 'SecuredByPerimeter' } }),
    ],
  },
};
