import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const subnet = sample('Microsoft.Network/virtualNetworks/subnets@2024-05-01', 'spoke/web');
const network = sample('Microsoft.Network/virtualNetworks@2024-05-01', 'spoke');

export const guardrail: Guardrail = {
  id: 'network/subnet-security-group',
  title: 'Subnets have a network security group',
  severity: 'high',
  why:
    'Without a security group everything in the virtual network, and in every network joined to it, reaches every port in ' +
    'the subnet.',
  fix: 'Set networkSecurityGroup.id on the subnet.',
  note:
    'Not asked of GatewaySubnet, AzureFirewallSubnet, AzureFirewallManagementSubnet and RouteServerSubnet, where Azure ' +
    "doesn't allow or support one. Microsoft's built-in reads an assessment of running machines instead.",
  controls: ['cis-6.0/7.11', 'mcsb-1/NS-1', 'mcsb-2/NS-1'],
  peers: ['CKV2_AZURE_31', 'Azure.VNET.UseNSGs'],
  rule: {
    if: {
      anyOf: [
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.Network/virtualNetworks/subnets' },
            {
              value: "[last(split(field('fullName'), '/'))]",
              notIn: ['GatewaySubnet', 'AzureFirewallSubnet', 'AzureFirewallManagementSubnet', 'RouteServerSubnet'],
            },
            { field: 'Microsoft.Network/virtualNetworks/subnets/networkSecurityGroup.id', exists: false },
          ],
        },
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.Network/virtualNetworks' },
            {
              count: {
                field: 'Microsoft.Network/virtualNetworks/subnets[*]',
                where: {
                  allOf: [
                    {
                      field: 'Microsoft.Network/virtualNetworks/subnets[*].name',
                      notIn: ['GatewaySubnet', 'AzureFirewallSubnet', 'AzureFirewallManagementSubnet', 'RouteServerSubnet'],
                    },
                    { field: 'Microsoft.Network/virtualNetworks/subnets[*].networkSecurityGroup.id', exists: false },
                  ],
                },
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
      { at: '/properties', in: subnet({ properties: { addressPrefix: '10.1.0.0/24' } }) },
      {
        at: '/properties/subnets/1/properties',
        in: network({
          properties: {
            subnets: [
              {
                name: 'web',
                properties: { networkSecurityGroup: { id: "[resourceId('Microsoft.Network/networkSecurityGroups', 'web')]" } },
              },
              { name: 'db', properties: { addressPrefix: '10.1.1.0/24' } },
            ],
          },
        }),
      },
    ],
    good: [
      subnet({ properties: { networkSecurityGroup: { id: "[resourceId('Microsoft.Network/networkSecurityGroups', 'web')]" } } }),
      network({
        properties: {
          subnets: [
            {
              name: 'web',
              properties: { networkSecurityGroup: { id: "[resourceId('Microsoft.Network/networkSecurityGroups', 'web')]" } },
            },
            { name: 'GatewaySubnet', properties: { addressPrefix: '10.1.2.0/27' } },
          ],
        },
      }),
      network({ properties: { addressSpace: { addressPrefixes: ['10.1.0.0/16'] } } }),
    ],
    unknown: [
      network({ properties: { subnets: [{ name: 'web', properties: "[parameters('subnet')]" }] } }),
      subnet({ properties: "[parameters('subnet')]" }),
    ],
  },
};
