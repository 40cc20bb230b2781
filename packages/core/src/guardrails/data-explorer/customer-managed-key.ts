import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.Kusto/clusters@2023-08-15', 'events');

export const guardrail: Guardrail = {
  id: 'data-explorer/customer-managed-key',
  title: 'Data Explorer clusters are encrypted with a customer-managed key',
  severity: 'low',
  why: 'With your own key you decide when it rotates and can cut off all access by revoking it.',
  fix: 'Name the key in keyVaultProperties.',
  note: 'Data is encrypted in any case; this matters where regulation asks for control over the key.',
  controls: ['mcsb-2/DP-5'],
  peers: ['CKV2_AZURE_11'],
  builtin: '81e74cea-30fd-40d5-802f-d72103c2aaaa',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Kusto/clusters' },
        { field: 'Microsoft.Kusto/clusters/keyVaultProperties.keyName', exists: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties', in: cluster({ properties: {} }) }],
    good: [cluster({ properties: { keyVaultProperties: { keyName: 'events', keyVaultUri: 'https://kv.vault.azure.net' } } })],
  },
};
