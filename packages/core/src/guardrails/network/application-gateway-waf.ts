import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const gateway = sample('Microsoft.Network/applicationGateways@2024-05-01', 'gateway');

export const guardrail: Guardrail = {
  id: 'network/application-gateway-waf',
  title: 'Application gateways have a web application firewall',
  severity: 'high',
  why: 'Without a firewall for web applications every known attack on web code reaches the servers behind the gateway.',
  fix: 'Use sku.tier WAF_v2 and set firewallPolicy.id.',
  note:
    "Microsoft's built-in looks for webApplicationFirewallConfiguration, which gateways with a firewall policy don't " +
    'have; this guardrail goes by the tier.',
  controls: ['cis-6.0/7.10', 'mcsb-1/NS-6', 'mcsb-2/NS-6'],
  peers: ['CKV_AZURE_120', 'Azure.AppGw.UseWAF'],
  set: { '/properties/sku/tier': 'WAF_v2' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/applicationGateways' },
        { field: 'Microsoft.Network/applicationGateways/sku.tier', notIn: ['WAF', 'WAF_v2'] },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/sku/tier', in: gateway({ properties: { sku: { name: 'Standard_v2', tier: 'Standard_v2' } } }) },
      { at: '/properties', in: gateway({ properties: {} }) },
    ],
    good: [gateway({ properties: { sku: { name: 'WAF_v2', tier: 'WAF_v2' } } })],
  },
};
