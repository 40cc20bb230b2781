import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const site = sample('Microsoft.Web/sites@2023-12-01', 'shop');

export const guardrail: Guardrail = {
  id: 'web/network-integration',
  title: 'Web apps call out through a virtual network',
  severity: 'low',
  why: 'Without a network the app neither reaches private endpoints nor is its traffic filtered.',
  fix: 'Name a delegated subnet in virtualNetworkSubnetId.',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Web/sites' },
        { field: 'Microsoft.Web/sites/virtualNetworkSubnetId', exists: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties', in: site({ properties: {} }) }],
    good: [
      site({
        properties: { virtualNetworkSubnetId: "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'spoke', 'web')]" },
      }),
    ],
  },
};
