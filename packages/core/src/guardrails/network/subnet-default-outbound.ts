import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const subnet = sample('Microsoft.Network/virtualNetworks/subnets@2024-05-01', 'spoke/web');
const network = sample('Microsoft.Network/virtualNetworks@2024-05-01', 'spoke');

/** Where only a service of Azure runs, which looks after its own way out. */
const SERVICE_SUBNETS = [
  'AzureBastionSubnet',
  'AzureFirewallManagementSubnet',
  'AzureFirewallSubnet',
  'GatewaySubnet',
  'RouteServerSubnet',
];

export const guardrail: Guardrail = {
  id: 'network/subnet-default-outbound',
  title: 'Subnets have no default way out to the internet',
  severity: 'low',
  why:
    'Default outbound access gives machines an address that belongs to Microsoft, changes without notice and passes no ' +
    'firewall.',
  fix: 'Set defaultOutboundAccess to false and route through a NAT gateway or firewall.',
  note:
    'Absent, it depends on the version of the API: networks made by versions from before April 2026 have it, so that only ' +
    'an explicit false is certain. Not asked of the subnets of gateways, firewalls, Bastion and route servers, and of delegated ' +
    'ones: there the service looks after its way out. ' +
    'https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access',
  peers: ['Azure.VNET.PrivateSubnet'],
  rule: {
    if: {
      anyOf: [
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.Network/virtualNetworks/subnets' },
            {
              value: "[last(split(field('fullName'), '/'))]",
              notIn: SERVICE_SUBNETS,
            },
            { count: { field: 'Microsoft.Network/virtualNetworks/subnets/delegations[*]' }, equals: 0 },
            { field: 'Microsoft.Network/virtualnetworks/subnets/defaultOutboundAccess', notEquals: false },
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
                      notIn: SERVICE_SUBNETS,
                    },
                    { count: { field: 'Microsoft.Network/virtualNetworks/subnets[*].delegations[*]' }, equals: 0 },
                    { field: 'Microsoft.Network/virtualnetworks/subnets[*].defaultOutboundAccess', notEquals: false },
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
      { at: '/properties/defaultOutboundAccess', in: subnet({ properties: { defaultOutboundAccess: true } }) },
      { at: '/properties', in: subnet({ properties: {} }) },
      {
        at: '/properties/subnets/1/properties/defaultOutboundAccess',
        in: network({
          properties: {
            subnets: [
              { name: 'web', properties: { defaultOutboundAccess: false } },
              { name: 'db', properties: { defaultOutboundAccess: true } },
            ],
          },
        }),
      },
    ],
    good: [
      subnet({ properties: { defaultOutboundAccess: false } }),
      subnet({ properties: { delegations: [{ name: 'web', properties: { serviceName: 'Microsoft.Web/serverFarms' } }] } }),
      network({
        properties: {
          subnets: [
            { name: 'web', properties: { defaultOutboundAccess: false } },
            { name: 'AzureFirewallSubnet', properties: {} },
            { name: 'AzureBastionSubnet', properties: {} },
            {
              name: 'sql',
              properties: { delegations: [{ name: 'sql', properties: { serviceName: 'Microsoft.Sql/managedInstances' } }] },
            },
          ],
        },
      }),
      network({ properties: {} }),
    ],
  },
};
