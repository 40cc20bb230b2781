import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const machine = sample('Microsoft.Compute/virtualMachines@2024-07-01', 'vm');

export const guardrail: Guardrail = {
  id: 'compute/trusted-launch',
  title: 'Machines start with secure boot and a virtual TPM',
  severity: 'medium',
  why: 'Without them a rootkit in the boot chain outlives every reinstallation of software and is seen by nobody.',
  fix:
    'Set securityProfile to {"securityType": "TrustedLaunch", "uefiSettings": {"secureBootEnabled": true, "vTpmEnabled": ' +
    'true}}.',
  note: 'Needs an image and a size of the second generation: https://learn.microsoft.com/azure/virtual-machines/trusted-launch',
  builtin: 'c95b54ad-0614-4633-ab29-104b01235cbf',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Compute/virtualMachines' },
        {
          not: {
            allOf: [
              {
                field: 'Microsoft.Compute/virtualMachines/securityProfile.securityType',
                in: ['TrustedLaunch', 'ConfidentialVM'],
              },
              { field: 'Microsoft.Compute/virtualMachines/securityProfile.uefiSettings.secureBootEnabled', equals: true },
              { field: 'Microsoft.Compute/virtualMachines/securityProfile.uefiSettings.vTpmEnabled', equals: true },
            ],
          },
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/securityProfile/uefiSettings/secureBootEnabled',
        in: machine({
          properties: {
            securityProfile: { securityType: 'TrustedLaunch', uefiSettings: { secureBootEnabled: false, vTpmEnabled: true } },
          },
        }),
      },
      { at: '/properties', in: machine({ properties: {} }) },
    ],
    good: [
      machine({
        properties: {
          securityProfile: { securityType: 'TrustedLaunch', uefiSettings: { secureBootEnabled: true, vTpmEnabled: true } },
        },
      }),
    ],
  },
};
