import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.HDInsight/clusters@2021-06-01', 'lake');

export const guardrail: Guardrail = {
  id: 'hdinsight/encryption-in-transit',
  title: 'Nodes of HDInsight clusters talk encrypted',
  severity: 'medium',
  why: 'Whoever is in the network of the cluster reads the data that its nodes exchange.',
  fix:
    'Set encryptionInTransitProperties.isEncryptionInTransitEnabled to true; it can only be chosen when the cluster is ' +
    'created.',
  note: 'Absent, it is off.',
  controls: ['mcsb-2/DP-3'],
  builtin: 'd9da03a1-f3c3-412a-9709-947156872263',
  set: { '/properties/encryptionInTransitProperties/isEncryptionInTransitEnabled': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.HDInsight/clusters' },
        { field: 'Microsoft.HDInsight/clusters/encryptionInTransitProperties.isEncryptionInTransitEnabled', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/encryptionInTransitProperties/isEncryptionInTransitEnabled',
        in: cluster({ properties: { encryptionInTransitProperties: { isEncryptionInTransitEnabled: false } } }),
      },
      { at: '/properties', in: cluster({ properties: {} }) },
    ],
    good: [cluster({ properties: { encryptionInTransitProperties: { isEncryptionInTransitEnabled: true } } })],
  },
};
