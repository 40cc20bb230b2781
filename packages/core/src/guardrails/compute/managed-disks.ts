import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const machine = sample('Microsoft.Compute/virtualMachines@2024-07-01', 'vm');

export const guardrail: Guardrail = {
  id: 'compute/managed-disks',
  title: 'Machines use managed disks',
  severity: 'medium',
  why: 'Disks in a storage account can be copied by anybody with its key, and unmanaged disks are retired on 31 March 2026.',
  fix: 'Replace vhd by managedDisk.',
  note: 'The built-in looks at the disk of the system only.',
  peers: ['CKV_AZURE_92', 'CKV2_AZURE_9', 'Azure.VM.UseManagedDisks'],
  builtin: '06a78e20-9358-41c9-923c-fb736d382a4d',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Compute/virtualMachines' },
        {
          anyOf: [
            { field: 'Microsoft.Compute/virtualMachines/storageProfile.osDisk.vhd.uri', exists: true },
            {
              count: {
                field: 'Microsoft.Compute/virtualMachines/storageProfile.dataDisks[*]',
                where: { field: 'Microsoft.Compute/virtualMachines/storageProfile.dataDisks[*].vhd.uri', exists: true },
              },
              greater: 0,
            },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/storageProfile/osDisk/vhd/uri',
        in: machine({ properties: { storageProfile: { osDisk: { vhd: { uri: 'https://disks.example/os.vhd' } } } } }),
      },
      {
        at: '/properties/storageProfile/dataDisks/1/vhd/uri',
        in: machine({
          properties: {
            storageProfile: {
              osDisk: { managedDisk: {} },
              dataDisks: [{ managedDisk: {} }, { vhd: { uri: 'https://disks.example/os.vhd' } }],
            },
          },
        }),
      },
    ],
    good: [
      machine({
        properties: { storageProfile: { osDisk: { managedDisk: { storageAccountType: 'Premium_LRS' } }, dataDisks: [] } },
      }),
    ],
  },
};
