import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.Kusto/clusters@2023-08-15', 'events');

export const guardrail: Guardrail = {
  id: 'data-explorer/disk-encryption',
  title: 'Data Explorer clusters encrypt their disks',
  severity: 'medium',
  why: 'Disks and caches of the machines are otherwise kept unencrypted on the host.',
  fix: 'Set enableDiskEncryption to true.',
  note: 'Absent, it is off.',
  controls: ['mcsb-2/DP-4'],
  peers: ['CKV_AZURE_74', 'Azure.ADX.DiskEncryption'],
  builtin: 'f4b53539-8df9-40e4-86c6-6b607703bd4e',
  set: { '/properties/enableDiskEncryption': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Kusto/clusters' },
        { field: 'Microsoft.Kusto/clusters/enableDiskEncryption', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/enableDiskEncryption', in: cluster({ properties: { enableDiskEncryption: false } }) },
      { at: '/properties', in: cluster({ properties: {} }) },
    ],
    good: [cluster({ properties: { enableDiskEncryption: true } })],
  },
};
