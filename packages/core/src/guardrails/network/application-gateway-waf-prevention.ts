import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const gateway = sample('Microsoft.Network/applicationGateways@2024-05-01', 'gateway');

export const guardrail: Guardrail = {
  id: 'network/application-gateway-waf-prevention',
  title: 'Web application firewalls of application gateways block attacks',
  severity: 'high',
  why: 'In detection mode the firewall writes down the attack and lets it through.',
  fix: 'Set webApplicationFirewallConfiguration.firewallMode to Prevention.',
  peers: ['Azure.AppGw.Prevention'],
  set: { '/properties/webApplicationFirewallConfiguration/firewallMode': 'Prevention' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/applicationGateways' },
        { field: 'Microsoft.Network/applicationGateways/webApplicationFirewallConfiguration', exists: true },
        { field: 'Microsoft.Network/applicationGateways/webApplicationFirewallConfiguration.enabled', equals: true },
        {
          field: 'Microsoft.Network/applicationGateways/webApplicationFirewallConfiguration.firewallMode',
          notEquals: 'Prevention',
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/webApplicationFirewallConfiguration/firewallMode',
        in: gateway({ properties: { webApplicationFirewallConfiguration: { enabled: true, firewallMode: 'Detection' } } }),
      },
    ],
    good: [
      gateway({ properties: { webApplicationFirewallConfiguration: { enabled: true, firewallMode: 'Prevention' } } }),
      gateway({ properties: {} }),
    ],
  },
};
