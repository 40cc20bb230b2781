import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const subnet = sample('Microsoft.Network/virtualNetworks/subnets@2024-05-01', 'spoke/web');

export const guardrail: Guardrail = {
  id: 'network/subnet-default-outbound',
  title: 'Subnets have no default way out to the internet',
  severity: 'low',
  why:
    'Default outbound access gives machines an address that belongs to Microsoft, changes without notice and passes no ' +
    'firewall.',
  fix: 'Set defaultOutboundAccess to false and route through a NAT gateway or firewall.',
  note:
    'Judged on subnets that are resources of their own and on those inside a network. Since 31 March 2026 new networks ' +
    'are private unless they say otherwise.',
  peers: ['Azure.VNET.PrivateSubnet'],
  set: { '/properties/defaultOutboundAccess': false },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/virtualNetworks/subnets' },
        { field: 'Microsoft.Network/virtualnetworks/subnets/defaultOutboundAccess', notEquals: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/defaultOutboundAccess', in: subnet({ properties: { defaultOutboundAccess: true } }) },
      { at: '/properties', in: subnet({ properties: {} }) },
    ],
    good: [subnet({ properties: { defaultOutboundAccess: false } })],
  },
};
