import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');

export const guardrail: Guardrail = {
  id: 'storage/cross-tenant-replication',
  title: 'Storage accounts forbid replication to other tenants',
  severity: 'medium',
  why: 'Object replication to a foreign tenant copies data out of your reach with one setting, without any further check.',
  fix: 'Set allowCrossTenantReplication to false.',
  note:
    'Absent, accounts created since 15 December 2023 forbid it; older ones keep what they had when the template is deployed ' +
    'over them. Only an explicit false is certain, and the built-in asks for it too.',
  controls: ['cis-6.0/9.3.7'],
  builtin: '92a89a79-6c52-4a7e-a03f-61306fc49312',
  set: { '/properties/allowCrossTenantReplication': false },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Storage/storageAccounts' },
        { field: 'Microsoft.Storage/storageAccounts/allowCrossTenantReplication', notEquals: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/allowCrossTenantReplication', in: account({ properties: { allowCrossTenantReplication: true } }) },
      { at: '/properties', in: account({ properties: {} }) },
    ],
    good: [account({ properties: { allowCrossTenantReplication: false } })],
  },
};
