import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const flowLog = sample('Microsoft.Network/networkWatchers/flowLogs@2024-05-01', 'watcher/web');

export const guardrail: Guardrail = {
  id: 'network/flow-log-enabled',
  title: 'Flow logs are switched on',
  severity: 'medium',
  why: 'A flow log that is switched off records nothing, while everybody believes that it does.',
  fix: 'Set enabled to true.',
  note: 'Absent, it is on.',
  controls: ['cis-6.0/6.1.1.5', 'cis-6.0/6.1.1.6', 'mcsb-2/LT-4'],
  peers: ['AVD-AZU-0073'],
  builtin: '27960feb-a23c-4577-8d36-ef8b5f35e0be',
  set: { '/properties/enabled': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/networkWatchers/flowLogs' },
        { field: 'Microsoft.Network/networkWatchers/flowLogs/enabled', equals: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/enabled', in: flowLog({ properties: { enabled: false } }) }],
    good: [flowLog({ properties: { enabled: true } }), flowLog({ properties: {} })],
  },
};
