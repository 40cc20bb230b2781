import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const workspace = sample('Microsoft.OperationalInsights/workspaces@2023-09-01', 'logs');

export const guardrail: Guardrail = {
  id: 'monitoring/workspace-local-authentication',
  title: 'Log Analytics workspaces accept no shared keys',
  severity: 'medium',
  why: 'With the workspace key anybody writes false log entries, which hide or invent an attack.',
  fix: 'Set features.disableLocalAuth to true after moving agents to data collection rules.',
  note: 'Absent, keys are accepted.',
  builtin: 'e15effd4-2278-4c65-a0da-4d6f6d1890e2',
  set: { '/properties/features/disableLocalAuth': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.OperationalInsights/workspaces' },
        { field: 'Microsoft.OperationalInsights/workspaces/features.disableLocalAuth', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/features/disableLocalAuth', in: workspace({ properties: { features: { disableLocalAuth: false } } }) },
      { at: '/properties', in: workspace({ properties: {} }) },
    ],
    good: [workspace({ properties: { features: { disableLocalAuth: true } } })],
  },
};
