import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const flowLog = sample('Microsoft.Network/networkWatchers/flowLogs@2024-05-01', 'watcher/web');

export const guardrail: Guardrail = {
  id: 'network/flow-log-retention',
  title: 'Flow logs are kept for at least 90 days',
  severity: 'medium',
  why: 'Break-ins are often noticed months later; without old flow logs nobody can tell where the intruder went.',
  fix: 'Set retentionPolicy to {"enabled": true, "days": 90} or more; 0 days keeps them for ever.',
  controls: ['cis-6.0/7.5', 'cis-6.0/7.8'],
  peers: ['CKV_AZURE_12', 'AVD-AZU-0049', '564b70f8-41cd-4690-aff8-bb53add86bc9'],
  set: { '/properties/retentionPolicy/enabled': true, '/properties/retentionPolicy/days': 90 },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/networkWatchers/flowLogs' },
        { field: 'Microsoft.Network/networkWatchers/flowLogs/retentionPolicy.days', notEquals: 0 },
        {
          anyOf: [
            { field: 'Microsoft.Network/networkWatchers/flowLogs/retentionPolicy.enabled', notEquals: true },
            { field: 'Microsoft.Network/networkWatchers/flowLogs/retentionPolicy.days', exists: false },
            { field: 'Microsoft.Network/networkWatchers/flowLogs/retentionPolicy.days', less: 90 },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/retentionPolicy/days', in: flowLog({ properties: { retentionPolicy: { enabled: true, days: 7 } } }) },
      {
        at: '/properties/retentionPolicy/enabled',
        in: flowLog({ properties: { retentionPolicy: { enabled: false, days: 90 } } }),
      },
      { at: '/properties', in: flowLog({ properties: {} }) },
    ],
    good: [
      flowLog({ properties: { retentionPolicy: { enabled: true, days: 90 } } }),
      flowLog({ properties: { retentionPolicy: { enabled: false, days: 0 } } }),
    ],
  },
};
