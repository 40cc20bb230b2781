import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const grafana = sample('Microsoft.Dashboard/grafana@2023-09-01', 'boards');

export const guardrail: Guardrail = {
  id: 'monitoring/grafana-service-accounts',
  title: 'Managed Grafana hands out no keys',
  severity: 'low',
  why: 'A key of a service account reads every data source of the boards, without an identity of Azure.',
  fix: 'Set apiKey to Disabled.',
  note: 'Absent, it is Disabled, which the built-in does not see.',
  builtin: '0656cf40-485c-427b-b992-703a4ecf4f88',
  set: { '/properties/apiKey': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Dashboard/grafana' },
        { field: 'Microsoft.Dashboard/grafana/apiKey', equals: 'Enabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/apiKey', in: grafana({ properties: { apiKey: 'Enabled' } }) }],
    good: [grafana({ properties: { apiKey: 'Disabled' } }), grafana({ properties: {} })],
  },
};
