import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const machine = sample('Microsoft.Compute/virtualMachines@2024-07-01', 'vm');

export const guardrail: Guardrail = {
  id: 'compute/network-interface',
  title: 'Machines name their network interface',
  severity: 'low',
  why: 'A machine without interface in the template gets one elsewhere, where nobody judges it.',
  fix: 'List the interface in networkProfile.networkInterfaces.',
  peers: ['AVD-AZU-0068'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Compute/virtualMachines' },
        { field: 'Microsoft.Compute/virtualMachines/networkProfile.networkInterfaces', exists: false },
        { field: 'Microsoft.Compute/virtualMachines/networkProfile.networkInterfaceConfigurations', exists: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties', in: machine({ properties: {} }) }],
    good: [
      machine({
        properties: {
          networkProfile: { networkInterfaces: [{ id: "[resourceId('Microsoft.Network/networkInterfaces', 'nic')]" }] },
        },
      }),
    ],
  },
};
