import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const machine = sample('Microsoft.Compute/virtualMachines@2024-07-01', 'vm');
const scaleSet = sample('Microsoft.Compute/virtualMachineScaleSets@2024-07-01', 'web');

export const guardrail: Guardrail = {
  id: 'compute/vm-agent',
  title: 'Machines and scale sets have the Azure agent',
  severity: 'low',
  why: 'Without the agent no update, backup, monitoring or protection reaches the machine.',
  fix: 'Remove provisionVMAgent or set it to true.',
  note: 'Absent, it is installed.',
  peers: ['CKV_AZURE_179', 'Azure.VM.Agent'],
  rule: {
    if: {
      anyOf: [
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.Compute/virtualMachines' },
            {
              anyOf: [
                { field: 'Microsoft.Compute/virtualMachines/osProfile.windowsConfiguration.provisionVMAgent', equals: false },
                { field: 'Microsoft.Compute/virtualMachines/osProfile.linuxConfiguration.provisionVMAgent', equals: false },
              ],
            },
          ],
        },
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.Compute/virtualMachineScaleSets' },
            {
              anyOf: [
                {
                  field:
                    'Microsoft.Compute/virtualMachineScaleSets/virtualMachineProfile.osProfile.windowsConfiguration.provisionVMAgent',
                  equals: false,
                },
                {
                  field:
                    'Microsoft.Compute/virtualMachineScaleSets/virtualMachineProfile.osProfile.linuxConfiguration.provisionVMAgent',
                  equals: false,
                },
              ],
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
        at: '/properties/osProfile/windowsConfiguration/provisionVMAgent',
        in: machine({ properties: { osProfile: { windowsConfiguration: { provisionVMAgent: false } } } }),
      },
      {
        at: '/properties/osProfile/linuxConfiguration/provisionVMAgent',
        in: machine({ properties: { osProfile: { linuxConfiguration: { provisionVMAgent: false } } } }),
      },
      {
        at: '/properties/virtualMachineProfile/osProfile/linuxConfiguration/provisionVMAgent',
        in: scaleSet({
          properties: { virtualMachineProfile: { osProfile: { linuxConfiguration: { provisionVMAgent: false } } } },
        }),
      },
    ],
    good: [
      machine({ properties: { osProfile: { windowsConfiguration: { provisionVMAgent: true } } } }),
      machine({ properties: {} }),
      scaleSet({ properties: {} }),
    ],
  },
};
