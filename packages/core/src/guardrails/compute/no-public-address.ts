import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const nic = sample('Microsoft.Network/networkInterfaces@2024-05-01', 'nic');

export const guardrail: Guardrail = {
  id: 'compute/no-public-address',
  title: 'Network interfaces have no public address',
  severity: 'medium',
  why: 'A machine with its own public address is scanned at once and bypasses every gateway and firewall.',
  fix: 'Remove publicIPAddress; publish through a load balancer, gateway or Front Door and administer through Bastion.',
  peers: ['CKV2_AZURE_39', 'CKV_AZURE_119', 'AVD-AZU-0076', 'Azure.VM.PublicIPAttached'],
  builtin: '83a86a26-fd1f-447c-b59d-e51f44264114',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/networkInterfaces' },
        {
          count: {
            field: 'Microsoft.Network/networkInterfaces/ipConfigurations[*]',
            where: { field: 'Microsoft.Network/networkInterfaces/ipconfigurations[*].publicIpAddress.id', exists: true },
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
        at: '/properties/ipConfigurations/0/properties/publicIPAddress/id',
        in: nic({
          properties: {
            ipConfigurations: [
              {
                name: 'ip',
                properties: { publicIPAddress: { id: "[resourceId('Microsoft.Network/publicIPAddresses', 'ip')]" } },
              },
            ],
          },
        }),
      },
    ],
    good: [
      nic({ properties: { ipConfigurations: [{ name: 'ip', properties: { privateIPAllocationMethod: 'Dynamic' } }] } }),
      nic({ properties: {} }),
    ],
  },
};
