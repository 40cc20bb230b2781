import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const gateway = sample('Microsoft.Network/applicationGateways@2024-05-01', 'gateway');

export const guardrail: Guardrail = {
  id: 'network/application-gateway-waf-rules-version',
  title: 'Web application firewalls of application gateways use OWASP rules 3.2 or newer',
  severity: 'medium',
  why: 'Old rule sets miss newer attacks and are no longer maintained.',
  fix: 'Set webApplicationFirewallConfiguration.ruleSetVersion to 3.2.',
  peers: ['Azure.AppGw.OWASP'],
  set: { '/properties/webApplicationFirewallConfiguration/ruleSetVersion': '3.2' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/applicationGateways' },
        { field: 'Microsoft.Network/applicationGateways/webApplicationFirewallConfiguration.ruleSetType', equals: 'OWASP' },
        { field: 'Microsoft.Network/applicationGateways/webApplicationFirewallConfiguration.ruleSetVersion', less: '3.2' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/webApplicationFirewallConfiguration/ruleSetVersion',
        in: gateway({ properties: { webApplicationFirewallConfiguration: { ruleSetType: 'OWASP', ruleSetVersion: '2.2.9' } } }),
      },
    ],
    good: [
      gateway({ properties: { webApplicationFirewallConfiguration: { ruleSetType: 'OWASP', ruleSetVersion: '3.2' } } }),
      gateway({ properties: {} }),
    ],
  },
};
