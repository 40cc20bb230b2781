import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.Kusto/clusters@2023-08-15', 'events');

export const guardrail: Guardrail = {
  id: 'data-explorer/double-encryption',
  title: 'Data Explorer clusters encrypt twice',
  severity: 'low',
  why: 'A second layer with another algorithm and key keeps data unreadable should one layer ever turn out to be broken.',
  fix: 'Set enableDoubleEncryption to true; it can only be chosen when the cluster is created.',
  controls: ['mcsb-2/DP-4'],
  peers: ['CKV_AZURE_75'],
  builtin: 'ec068d99-e9c7-401f-8cef-5bdde4e6ccf1',
  set: { '/properties/enableDoubleEncryption': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Kusto/clusters' },
        { field: 'Microsoft.Kusto/clusters/enableDoubleEncryption', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/enableDoubleEncryption', in: cluster({ properties: { enableDoubleEncryption: false } }) },
      { at: '/properties', in: cluster({ properties: {} }) },
    ],
    good: [cluster({ properties: { enableDoubleEncryption: true } })],
  },
};
