import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Automation/automationAccounts@2023-11-01', 'ops');

export const guardrail: Guardrail = {
  id: 'automation/local-authentication',
  title: 'Automation accounts accept no registration keys',
  severity: 'medium',
  why: 'With the key anybody registers a machine that then receives runbooks, configurations and the secrets in them.',
  fix: 'Set disableLocalAuth to true after moving workers to the extension for hybrid runbook workers.',
  note: 'Absent, keys are accepted.',
  builtin: '48c5f1cb-14ad-4797-8e3b-f78ab3f8d700',
  set: { '/properties/disableLocalAuth': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Automation/automationAccounts' },
        { field: 'Microsoft.Automation/automationAccounts/disableLocalAuth', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/disableLocalAuth', in: account({ properties: { disableLocalAuth: false } }) },
      { at: '/properties', in: account({ properties: {} }) },
    ],
    good: [account({ properties: { disableLocalAuth: true } })],
  },
};
