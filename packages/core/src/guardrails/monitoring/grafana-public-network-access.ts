import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const grafana = sample('Microsoft.Dashboard/grafana@2023-09-01', 'grafana');

export const guardrail: Guardrail = {
  id: 'monitoring/grafana-public-network-access',
  title: 'Managed Grafana is not reachable from public networks',
  severity: 'medium',
  why: 'Dashboards show what runs where and how it fails; on a public endpoint a stolen session is enough to look.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note: 'Absent, it is Enabled.',
  controls: ['mcsb-2/NS-2'],
  builtin: 'e8775d5a-73b7-4977-a39b-833ef0114628',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Dashboard/grafana' },
        { field: 'Microsoft.Dashboard/grafana/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: grafana({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: grafana({ properties: {} }) },
    ],
    good: [grafana({ properties: { publicNetworkAccess: 'Disabled' } })],
  },
};
