import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const gateway = sample('Microsoft.Network/applicationGateways@2024-05-01', 'gateway');

export const guardrail: Guardrail = {
  id: 'network/application-gateway-waf-all-rules',
  title: 'Web application firewalls of application gateways have no rule switched off',
  severity: 'medium',
  why: 'Each group that is switched off opens one class of attacks, for every application behind the gateway.',
  fix: 'Remove disabledRuleGroups; make narrow exclusions in a firewall policy instead.',
  peers: ['Azure.AppGw.WAFRules'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/applicationGateways' },
        {
          count: { field: 'Microsoft.Network/applicationGateways/webApplicationFirewallConfiguration.disabledRuleGroups[*]' },
          greater: 0,
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/webApplicationFirewallConfiguration/disabledRuleGroups/0',
        in: gateway({
          properties: {
            webApplicationFirewallConfiguration: {
              disabledRuleGroups: [{ ruleGroupName: 'REQUEST-942-APPLICATION-ATTACK-SQLI' }],
            },
          },
        }),
      },
    ],
    good: [
      gateway({ properties: { webApplicationFirewallConfiguration: { disabledRuleGroups: [] } } }),
      gateway({ properties: {} }),
    ],
    unknown: [
      gateway({ properties: { webApplicationFirewallConfiguration: { disabledRuleGroups: "[parameters('disabled')]" } } }),
    ],
  },
};
