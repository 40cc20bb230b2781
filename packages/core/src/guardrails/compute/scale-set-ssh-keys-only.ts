import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const scaleSet = sample('Microsoft.Compute/virtualMachineScaleSets@2024-07-01', 'web');

export const guardrail: Guardrail = {
  id: 'compute/scale-set-ssh-keys-only',
  title: 'Linux scale sets accept SSH keys only',
  severity: 'high',
  why: 'Passwords are guessed around the clock, and one of a scale set opens all its machines; keys are not guessed.',
  fix: 'Set osProfile.linuxConfiguration.disablePasswordAuthentication to true and list ssh.publicKeys.',
  note: 'Absent, passwords are accepted.',
  peers: ['CKV_AZURE_49', 'CKV_AZURE_149', 'Azure.VMSS.PublicKey'],
  set: { '/properties/virtualMachineProfile/osProfile/linuxConfiguration/disablePasswordAuthentication': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Compute/virtualMachineScaleSets' },
        { field: 'Microsoft.Compute/virtualMachineScaleSets/virtualMachineProfile.osProfile.linuxConfiguration', exists: true },
        {
          field:
            'Microsoft.Compute/virtualMachineScaleSets/virtualMachineProfile.osProfile.linuxConfiguration.disablePasswordAuthentication',
          notEquals: true,
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/virtualMachineProfile/osProfile/linuxConfiguration/disablePasswordAuthentication',
        in: scaleSet({
          properties: { virtualMachineProfile: { osProfile: { linuxConfiguration: { disablePasswordAuthentication: false } } } },
        }),
      },
    ],
    good: [
      scaleSet({
        properties: { virtualMachineProfile: { osProfile: { linuxConfiguration: { disablePasswordAuthentication: true } } } },
      }),
      scaleSet({ properties: {} }),
    ],
  },
};
