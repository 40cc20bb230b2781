import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const gateway = sample('Microsoft.Network/applicationGateways@2024-05-01', 'gateway');

export const guardrail: Guardrail = {
  id: 'network/application-gateway-waf-enabled',
  title: 'Web application firewalls of application gateways are switched on',
  severity: 'high',
  why: 'A firewall that is configured but switched off lets every attack through.',
  fix: 'Set webApplicationFirewallConfiguration.enabled to true, or use a firewall policy.',
  controls: ['mcsb-1/NS-6', 'mcsb-2/NS-6'],
  peers: ['Azure.AppGw.WAFEnabled'],
  set: { '/properties/webApplicationFirewallConfiguration/enabled': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/applicationGateways' },
        { field: 'Microsoft.Network/applicationGateways/sku.tier', in: ['WAF', 'WAF_v2'] },
        { field: 'Microsoft.Network/applicationGateways/webApplicationFirewallConfiguration', exists: true },
        { field: 'Microsoft.Network/applicationGateways/webApplicationFirewallConfiguration.enabled', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/webApplicationFirewallConfiguration/enabled',
        in: gateway({ properties: { sku: { tier: 'WAF_v2' }, webApplicationFirewallConfiguration: { enabled: false } } }),
      },
    ],
    good: [
      gateway({ properties: { sku: { tier: 'WAF_v2' }, webApplicationFirewallConfiguration: { enabled: true } } }),
      gateway({
        properties: {
          sku: { tier: 'WAF_v2' },
          firewallPolicy: { id: "[resourceId('Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies', 'waf')]" },
        },
      }),
    ],
  },
};
