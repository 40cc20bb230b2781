import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const machine = sample('Microsoft.Compute/virtualMachines@2024-07-01', 'vm');

export const guardrail: Guardrail = {
  id: 'compute/vm-ssh-keys-only',
  title: 'Linux machines accept SSH keys only',
  severity: 'high',
  why: 'Passwords are guessed around the clock; keys are not.',
  fix: 'Set osProfile.linuxConfiguration.disablePasswordAuthentication to true and list ssh.publicKeys.',
  note:
    "Absent, passwords are accepted. Machines made from a specialised disk have no osProfile and aren't judged. The " +
    'built-in asks the guest, not the template.',
  controls: ['mcsb-1/IM-6', 'mcsb-2/IM-6'],
  peers: ['CKV_AZURE_1', 'CKV_AZURE_149', 'AVD-AZU-0039', 'Azure.VM.PublicKey', '6797f581-0433-4768-ae3e-7ceb2f8b138e'],
  set: { '/properties/osProfile/linuxConfiguration/disablePasswordAuthentication': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Compute/virtualMachines' },
        { field: 'Microsoft.Compute/virtualMachines/osProfile.linuxConfiguration', exists: true },
        {
          field: 'Microsoft.Compute/virtualMachines/osProfile.linuxConfiguration.disablePasswordAuthentication',
          notEquals: true,
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/osProfile/linuxConfiguration/disablePasswordAuthentication',
        in: machine({ properties: { osProfile: { linuxConfiguration: { disablePasswordAuthentication: false } } } }),
      },
      {
        at: '/properties/osProfile/linuxConfiguration',
        in: machine({ properties: { osProfile: { linuxConfiguration: { ssh: {} } } } }),
      },
    ],
    good: [
      machine({ properties: { osProfile: { linuxConfiguration: { disablePasswordAuthentication: true } } } }),
      machine({ properties: { osProfile: { windowsConfiguration: {} } } }),
      machine({ properties: {} }),
    ],
  },
};
