import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Automation/automationAccounts@2023-11-01', 'ops');

export const guardrail: Guardrail = {
  id: 'automation/customer-managed-key',
  title: 'Automation accounts are encrypted with a customer-managed key',
  severity: 'low',
  why: 'Runbooks, credentials and variables are unreadable as soon as the key is revoked.',
  fix: 'Set encryption.keySource to Microsoft.Keyvault and name the key in encryption.keyVaultProperties.',
  note: 'Data is encrypted in any case; this matters where regulation asks for control over the key.',
  controls: ['mcsb-2/DP-5'],
  builtin: '56a5ee18-2ae6-4810-86f7-18e39ce5629b',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Automation/automationAccounts' },
        { field: 'Microsoft.Automation/automationAccounts/encryption.keySource', notEquals: 'Microsoft.Keyvault' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/encryption/keySource',
        in: account({ properties: { encryption: { keySource: 'Microsoft.Automation' } } }),
      },
      { at: '/properties', in: account({ properties: {} }) },
    ],
    good: [account({ properties: { encryption: { keySource: 'Microsoft.Keyvault' } } })],
  },
};
