import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const disk = sample('Microsoft.Compute/disks@2023-10-02', 'data');

export const guardrail: Guardrail = {
  id: 'compute/disk-export',
  title: 'Managed disks cannot be downloaded from public networks',
  severity: 'medium',
  why: 'A download link to a disk gives its whole content to whoever gets hold of it, from anywhere.',
  fix: 'Set publicNetworkAccess to Disabled and networkAccessPolicy to DenyAll or AllowPrivate.',
  note: 'Absent, it is Enabled.',
  controls: ['mcsb-2/NS-2'],
  peers: ['CKV_AZURE_251'],
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Compute/disks' },
        { field: 'Microsoft.Compute/disks/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: disk({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: disk({ properties: {} }) },
    ],
    good: [disk({ properties: { publicNetworkAccess: 'Disabled' } })],
  },
};
