import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Automation/automationAccounts@2023-11-01', 'ops');

export const guardrail: Guardrail = {
  id: 'automation/managed-identity',
  title: 'Automation accounts have a managed identity',
  severity: 'low',
  why: 'Without one every runbook needs keys and passwords, which leak.',
  fix: 'Set identity.type to SystemAssigned or UserAssigned.',
  controls: ['mcsb-2/IM-3'],
  peers: ['CKV2_AZURE_36', 'Azure.Automation.ManagedIdentity'],
  builtin: 'dea83a72-443c-4292-83d5-54a2f98749c0',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Automation/automationAccounts' },
        {
          anyOf: [
            { field: 'identity.type', exists: false },
            { field: 'identity.type', equals: 'None' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/identity/type', in: account({ identity: { type: 'None' }, properties: {} }) },
      { at: '', in: account({ properties: {} }) },
    ],
    good: [
      account({ identity: { type: 'SystemAssigned' }, properties: {} }),
      account({ identity: { type: 'UserAssigned' }, properties: {} }),
    ],
  },
};
