import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.HDInsight/clusters@2021-06-01', 'lake');

export const guardrail: Guardrail = {
  id: 'hdinsight/encryption-at-host',
  title: 'HDInsight clusters encrypt on the host',
  severity: 'medium',
  why: 'Temporary disks and caches of the nodes are otherwise kept unencrypted on the host.',
  fix: 'Set diskEncryptionProperties.encryptionAtHost to true; it can only be chosen when the cluster is created.',
  note: 'Absent, it is off.',
  controls: ['mcsb-2/DP-4'],
  builtin: '1fd32ebd-e4c3-4e13-a54a-d7422d4d95f6',
  set: { '/properties/diskEncryptionProperties/encryptionAtHost': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.HDInsight/clusters' },
        { field: 'Microsoft.HDInsight/clusters/diskEncryptionProperties.encryptionAtHost', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/diskEncryptionProperties/encryptionAtHost',
        in: cluster({ properties: { diskEncryptionProperties: { encryptionAtHost: false } } }),
      },
      { at: '/properties', in: cluster({ properties: {} }) },
    ],
    good: [cluster({ properties: { diskEncryptionProperties: { encryptionAtHost: true } } })],
  },
};
