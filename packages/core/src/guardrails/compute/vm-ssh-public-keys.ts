import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const machine = sample('Microsoft.Compute/virtualMachines@2024-07-01', 'vm');
const scaleSet = sample('Microsoft.Compute/virtualMachineScaleSets@2024-07-01', 'web');

export const guardrail: Guardrail = {
  id: 'compute/vm-ssh-public-keys',
  title: 'Linux machines and scale sets have SSH keys',
  severity: 'medium',
  why: 'Without a key in the template somebody adds a password or a key by hand, and nobody knows whose it is.',
  fix: 'List ssh.publicKeys in osProfile.linuxConfiguration.',
  peers: ['CKV_AZURE_178'],
  rule: {
    if: {
      anyOf: [
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.Compute/virtualMachines' },
            { field: 'Microsoft.Compute/virtualMachines/osProfile.linuxConfiguration', exists: true },
            { field: 'Microsoft.Compute/virtualMachines/osProfile.linuxConfiguration.ssh.publicKeys', exists: false },
          ],
        },
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.Compute/virtualMachineScaleSets' },
            {
              field: 'Microsoft.Compute/virtualMachineScaleSets/virtualMachineProfile.osProfile.linuxConfiguration',
              exists: true,
            },
            {
              field:
                'Microsoft.Compute/virtualMachineScaleSets/virtualMachineProfile.osProfile.linuxConfiguration.ssh.publicKeys',
              exists: false,
            },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/osProfile/linuxConfiguration', in: machine({ properties: { osProfile: { linuxConfiguration: {} } } }) },
      {
        at: '/properties/virtualMachineProfile/osProfile/linuxConfiguration',
        in: scaleSet({
          properties: { virtualMachineProfile: { osProfile: { linuxConfiguration: { disablePasswordAuthentication: true } } } },
        }),
      },
    ],
    good: [
      machine({
        properties: { osProfile: { linuxConfiguration: { ssh: { publicKeys: [{ path: '/home/op/.ssh/authorized_keys' }] } } } },
      }),
      machine({ properties: { osProfile: { windowsConfiguration: {} } } }),
      scaleSet({ properties: {} }),
    ],
    unknown: [machine({ properties: { osProfile: { linuxConfiguration: { ssh: "[parameters('ssh')]" } } } })],
  },
};
