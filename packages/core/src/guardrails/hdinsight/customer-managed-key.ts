import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.HDInsight/clusters@2021-06-01', 'lake');

export const guardrail: Guardrail = {
  id: 'hdinsight/customer-managed-key',
  title: 'HDInsight clusters are encrypted with a customer-managed key',
  severity: 'low',
  why: 'Disks of the cluster are unreadable as soon as the key is revoked.',
  fix: 'Name the key in diskEncryptionProperties (keyName, keyVersion, vaultUri).',
  note: 'Data is encrypted in any case; this matters where regulation asks for control over the key.',
  controls: ['mcsb-2/DP-5'],
  builtin: '64d314f6-6062-4780-a861-c23e8951bee5',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.HDInsight/clusters' },
        { field: 'Microsoft.HDInsight/clusters/diskEncryptionProperties.keyName', exists: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties', in: cluster({ properties: {} }) }],
    good: [cluster({ properties: { diskEncryptionProperties: { keyName: 'lake', vaultUri: 'https://kv.vault.azure.net' } } })],
  },
};
