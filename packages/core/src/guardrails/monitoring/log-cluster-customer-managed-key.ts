import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.OperationalInsights/clusters@2022-10-01', 'logs');

export const guardrail: Guardrail = {
  id: 'monitoring/log-cluster-customer-managed-key',
  title: 'Clusters for logs are encrypted with a customer-managed key',
  severity: 'low',
  why: 'All logs of the cluster are unreadable as soon as the key is revoked.',
  fix: 'Name the key in keyVaultProperties (keyVaultUri, keyName).',
  note:
    'Data is encrypted in any case; this matters where regulation asks for control over the key. An empty version follows ' +
    'the newest key.',
  controls: ['mcsb-2/DP-5'],
  builtin: '1f68a601-6e6d-4e42-babf-3f643a047ea2',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.OperationalInsights/clusters' },
        { field: 'Microsoft.OperationalInsights/clusters/keyVaultProperties.keyName', exists: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties', in: cluster({ properties: {} }) }],
    good: [
      cluster({
        properties: { keyVaultProperties: { keyVaultUri: 'https://kv.vault.azure.net', keyName: 'logs', keyVersion: '' } },
      }),
    ],
  },
};
