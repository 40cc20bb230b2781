import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.ClassicStorage/storageAccounts@2016-11-01', 'example');

export const guardrail: Guardrail = {
  id: 'storage/no-classic-account',
  title: 'No classic storage account is deployed',
  severity: 'high',
  why: 'Classic storage was retired on 31 August 2024: no role-based access, no policies, no firewall, no fixes.',
  fix: 'Use Microsoft.Storage/storageAccounts.',
  controls: ['mcsb-1/AM-2', 'mcsb-2/AM-2'],
  peers: ['TA-000031'],
  builtin: '37e0d2fe-28a5-43d6-a273-67d37d1f5606',
  rule: { if: { field: 'type', equals: 'Microsoft.ClassicStorage/storageAccounts' }, then: { effect: 'audit' } },
  examples: {
    bad: [{ at: '', in: account({ properties: {} }) }],
    good: [sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example')({ properties: {} })],
    unknown: [],
  },
};
