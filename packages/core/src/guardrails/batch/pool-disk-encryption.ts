import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const pool = sample('Microsoft.Batch/batchAccounts/pools@2024-02-01', 'render/small');

export const guardrail: Guardrail = {
  id: 'batch/pool-disk-encryption',
  title: 'Pools of Batch encrypt their disks',
  severity: 'medium',
  why: 'What tasks write to temporary disks stays readable on the host otherwise.',
  fix: 'Set virtualMachineConfiguration.diskEncryptionConfiguration.targets to ["OsDisk", "TemporaryDisk"].',
  note: 'Custom images and confidential machines cannot; skip it there.',
  controls: ['mcsb-2/DP-3'],
  builtin: '1760f9d4-7206-436e-a28f-d9f3a5c8a227',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Batch/batchAccounts/pools' },
        {
          count: {
            field:
              'Microsoft.Batch/batchAccounts/pools/deploymentConfiguration.virtualMachineConfiguration.diskEncryptionConfiguration.targets[*]',
            where: {
              field:
                'Microsoft.Batch/batchAccounts/pools/deploymentConfiguration.virtualMachineConfiguration.diskEncryptionConfiguration.targets[*]',
              equals: 'TemporaryDisk',
            },
          },
          less: 1,
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/deploymentConfiguration/virtualMachineConfiguration/diskEncryptionConfiguration/targets',
        in: pool({
          properties: {
            deploymentConfiguration: { virtualMachineConfiguration: { diskEncryptionConfiguration: { targets: ['OsDisk'] } } },
          },
        }),
      },
      { at: '/properties', in: pool({ properties: {} }) },
    ],
    good: [
      pool({
        properties: {
          deploymentConfiguration: {
            virtualMachineConfiguration: { diskEncryptionConfiguration: { targets: ['OsDisk', 'TemporaryDisk'] } },
          },
        },
      }),
    ],
  },
};
