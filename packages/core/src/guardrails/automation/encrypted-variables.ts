import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const variable = sample('Microsoft.Automation/automationAccounts/variables@2023-11-01', 'ops/setting');

export const guardrail: Guardrail = {
  id: 'automation/encrypted-variables',
  title: 'Variables of Automation are encrypted',
  severity: 'high',
  why: 'Everybody who may read the account reads variables in plain text; passwords end up there.',
  fix: 'Set isEncrypted to true; it can only be chosen when the variable is created.',
  note: 'Absent, it is false.',
  controls: ['mcsb-1/DP-4', 'mcsb-2/DP-4'],
  peers: ['CKV_AZURE_73', 'Azure.Automation.EncryptVariables', 'TA-000021'],
  builtin: '3657f5a0-770e-44a3-b44e-9431ba1e9735',
  set: { '/properties/isEncrypted': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Automation/automationAccounts/variables' },
        { field: 'Microsoft.Automation/automationAccounts/variables/isEncrypted', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/isEncrypted', in: variable({ properties: { isEncrypted: false } }) },
      { at: '/properties', in: variable({ properties: {} }) },
    ],
    good: [variable({ properties: { isEncrypted: true } })],
  },
};
