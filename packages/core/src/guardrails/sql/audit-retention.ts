import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.Sql/servers@2021-11-01', 'sql');
const auditing = sample('Microsoft.Sql/servers/auditingSettings@2021-11-01', 'sql/default');
const storageEndpoint = 'https://logs.blob.core.windows.net';

export const guardrail: Guardrail = {
  id: 'sql/audit-retention',
  title: 'SQL audit logs in storage are kept for at least 90 days',
  severity: 'medium',
  why: 'Intrusions are often found months later; an audit log that is already deleted answers no question about them.',
  fix: 'Set retentionDays to 90 or more, or to 0 for no limit.',
  note:
    'Absent, it is 0: kept without limit. Logs that go to Log Analytics or Event Hubs only are kept as long as their ' +
    'destination says, and pass. The built-in wants isAzureMonitorTargetEnabled and an empty storageEndpoint for that, ' +
    'and also fails servers without any auditing, which are a finding of sql/auditing here.',
  controls: ['mcsb-1/LT-6', 'mcsb-2/LT-6'],
  peers: ['CKV_AZURE_24', 'AVD-AZU-0025', 'c09cdac2-7670-458a-bf6c-efad6880973a', 'TA-000028'],
  builtin: '89099bee-89e0-4b26-a5f4-165451757743',
  set: { '/properties/retentionDays': 90 },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Sql/servers/auditingSettings' },
        { field: 'Microsoft.Sql/servers/auditingSettings/state', equals: 'Enabled' },
        { field: 'Microsoft.Sql/servers/auditingSettings/storageEndpoint', exists: true },
        { field: 'Microsoft.Sql/servers/auditingSettings/storageEndpoint', notEquals: '' },
        { field: 'Microsoft.Sql/servers/auditingSettings/retentionDays', greater: 0 },
        { field: 'Microsoft.Sql/servers/auditingSettings/retentionDays', less: 90 },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/retentionDays', in: auditing({ properties: { state: 'Enabled', storageEndpoint, retentionDays: 30 } }) },
      {
        at: 'sql/default#/properties/retentionDays',
        in: server({
          properties: {},
          resources: [
            {
              type: 'auditingSettings',
              apiVersion: '2021-11-01',
              name: 'default',
              properties: { state: 'Enabled', storageEndpoint, retentionDays: 7 },
            },
          ],
        }),
      },
    ],
    good: [
      auditing({ properties: { state: 'Enabled', storageEndpoint, retentionDays: 90 } }),
      auditing({ properties: { state: 'Enabled', storageEndpoint, retentionDays: 0 } }),
      auditing({ properties: { state: 'Enabled', storageEndpoint } }),
      auditing({ properties: { state: 'Enabled', isAzureMonitorTargetEnabled: true, retentionDays: 30 } }),
    ],
  },
};
