import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const scaleSet = sample('Microsoft.Compute/virtualMachineScaleSets@2024-07-01', 'web');

export const guardrail: Guardrail = {
  id: 'compute/scale-set-no-public-address',
  title: 'Machines of scale sets have no public address',
  severity: 'high',
  why: 'Every new machine gets an address of its own that is scanned at once and bypasses every gateway and firewall.',
  fix: 'Remove publicIPAddressConfiguration; publish through a load balancer or gateway.',
  peers: ['Azure.VMSS.PublicIPAttached'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Compute/virtualMachineScaleSets' },
        {
          count: {
            field:
              'Microsoft.Compute/virtualMachineScaleSets/virtualMachineProfile.networkProfile.networkInterfaceConfigurations[*].ipConfigurations[*]',
            where: {
              field:
                'Microsoft.Compute/virtualMachineScaleSets/virtualMachineProfile.networkProfile.networkInterfaceConfigurations[*].ipConfigurations[*].publicIPAddressConfiguration.name',
              exists: true,
            },
          },
          greater: 0,
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/virtualMachineProfile/networkProfile/networkInterfaceConfigurations/0/properties/ipConfigurations/0/properties/publicIPAddressConfiguration/name',
        in: scaleSet({
          properties: {
            virtualMachineProfile: {
              networkProfile: {
                networkInterfaceConfigurations: [
                  {
                    name: 'nic',
                    properties: {
                      ipConfigurations: [{ name: 'ip', properties: { publicIPAddressConfiguration: { name: 'public' } } }],
                    },
                  },
                ],
              },
            },
          },
        }),
      },
    ],
    good: [
      scaleSet({
        properties: {
          virtualMachineProfile: {
            networkProfile: {
              networkInterfaceConfigurations: [
                { name: 'nic', properties: { ipConfigurations: [{ name: 'ip', properties: {} }] } },
              ],
            },
          },
        },
      }),
    ],
  },
};
