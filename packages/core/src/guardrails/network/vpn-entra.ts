import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const gateway = sample('Microsoft.Network/virtualNetworkGateways@2024-05-01', 'vpn');

export const guardrail: Guardrail = {
  id: 'network/vpn-entra',
  title: 'Point-to-site gateways sign in with Entra ID only',
  severity: 'medium',
  why: 'Certificates and RADIUS know no second factor and no conditional access, and nobody notices a stolen one.',
  fix: 'Set vpnClientConfiguration.vpnAuthenticationTypes to ["AAD"].',
  note: 'The built-in judges only gateways that say where the addresses of their clients come from.',
  controls: ['cis-6.0/7.9', 'mcsb-1/IM-1', 'mcsb-2/IM-1'],
  builtin: '21a6bc25-125e-4d13-b82d-2e19b7208ab7',
  set: { '/properties/vpnClientConfiguration/vpnAuthenticationTypes': ['AAD'] },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/virtualNetworkGateways' },
        {
          count: {
            field: 'Microsoft.Network/virtualnetworkgateways/vpnClientConfiguration.vpnAuthenticationTypes[*]',
            where: {
              field: 'Microsoft.Network/virtualnetworkgateways/vpnClientConfiguration.vpnAuthenticationTypes[*]',
              notEquals: 'AAD',
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
        at: '/properties/vpnClientConfiguration/vpnAuthenticationTypes/0',
        in: gateway({ properties: { vpnClientConfiguration: { vpnAuthenticationTypes: ['Certificate'] } } }),
      },
    ],
    good: [gateway({ properties: { vpnClientConfiguration: { vpnAuthenticationTypes: ['AAD'] } } }), gateway({ properties: {} })],
  },
};
