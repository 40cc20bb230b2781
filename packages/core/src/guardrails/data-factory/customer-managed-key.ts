import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const factory = sample('Microsoft.DataFactory/factories@2018-06-01', 'etl');

export const guardrail: Guardrail = {
  id: 'data-factory/customer-managed-key',
  title: 'Data factories are encrypted with a customer-managed key',
  severity: 'low',
  why: 'With your own key you decide when it rotates and can cut off all access by revoking it.',
  fix: 'Name the key in encryption.',
  note: 'Data is encrypted in any case; this matters where regulation asks for control over the key.',
  controls: ['mcsb-2/DP-5'],
  peers: ['CKV2_AZURE_15'],
  builtin: '4ec52d6d-beb7-40c4-9a9e-fe753254690e',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DataFactory/factories' },
        { field: 'Microsoft.DataFactory/factories/encryption.vaultBaseUrl', exists: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties', in: factory({ properties: {} }) }],
    good: [factory({ properties: { encryption: { keyName: 'etl', vaultBaseUrl: 'https://kv.vault.azure.net' } } })],
  },
};
