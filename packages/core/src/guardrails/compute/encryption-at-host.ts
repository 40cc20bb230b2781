import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const machine = sample('Microsoft.Compute/virtualMachines@2024-07-01', 'vm');
const scaleSet = sample('Microsoft.Compute/virtualMachineScaleSets@2024-07-01', 'web');

export const guardrail: Guardrail = {
  id: 'compute/encryption-at-host',
  title: 'Machines and scale sets are encrypted at the host',
  severity: 'medium',
  why: 'Temporary disks and caches are otherwise kept unencrypted on the host.',
  fix: 'Set securityProfile.encryptionAtHost to true (the subscription has to register the feature EncryptionAtHost).',
  note: 'Absent, it is off.',
  controls: ['mcsb-1/DP-4', 'mcsb-2/DP-4'],
  peers: ['CKV_AZURE_97', 'CKV_AZURE_151'],
  builtin: 'fc4d8e41-e223-45ea-9bf5-eada37891d87',
  rule: {
    if: {
      anyOf: [
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.Compute/virtualMachines' },
            { field: 'Microsoft.Compute/virtualMachines/securityProfile.encryptionAtHost', notEquals: true },
          ],
        },
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.Compute/virtualMachineScaleSets' },
            {
              field: 'Microsoft.Compute/virtualMachineScaleSets/virtualMachineProfile.securityProfile.encryptionAtHost',
              notEquals: true,
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
        at: '/properties/securityProfile/encryptionAtHost',
        in: machine({ properties: { securityProfile: { encryptionAtHost: false } } }),
      },
      { at: '/properties', in: machine({ properties: {} }) },
      {
        at: '/properties/virtualMachineProfile/securityProfile/encryptionAtHost',
        in: scaleSet({ properties: { virtualMachineProfile: { securityProfile: { encryptionAtHost: false } } } }),
      },
    ],
    good: [
      machine({ properties: { securityProfile: { encryptionAtHost: true } } }),
      scaleSet({ properties: { virtualMachineProfile: { securityProfile: { encryptionAtHost: true } } } }),
    ],
  },
};
