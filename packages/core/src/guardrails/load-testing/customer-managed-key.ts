import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const loadTest = sample('Microsoft.LoadTestService/loadTests@2022-12-01', 'peak');

export const guardrail: Guardrail = {
  id: 'load-testing/customer-managed-key',
  title: 'Load tests are encrypted with a customer-managed key',
  severity: 'low',
  why: 'Scripts and results, and the secrets in them, are unreadable as soon as the key is revoked.',
  fix: 'Name the key in encryption.keyUrl.',
  note: 'Data is encrypted in any case; this matters where regulation asks for control over the key.',
  controls: ['mcsb-2/DP-5'],
  builtin: '65c4f833-1f2e-426c-8780-f6d7593bed7a',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.LoadTestService/loadTests' },
        { field: 'Microsoft.LoadTestService/loadTests/encryption.keyUrl', exists: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties', in: loadTest({ properties: {} }) }],
    good: [loadTest({ properties: { encryption: { keyUrl: 'https://kv.vault.azure.net/keys/peak' } } })],
  },
};
