import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const policy = sample('Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies@2024-05-01', 'waf');

export const guardrail: Guardrail = {
  id: 'network/waf-policy-exclusions',
  title: 'Firewall policies of application gateways exclude nothing',
  severity: 'low',
  why: 'What is excluded is not inspected; attackers put their payload there.',
  fix: 'Remove managedRules.exclusions, or narrow each to the rule that gives false alarms.',
  peers: ['Azure.AppGwWAF.Exclusions'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies' },
        {
          count: { field: 'Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies/managedRules.exclusions[*]' },
          greater: 0,
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/managedRules/exclusions/0',
        in: policy({
          properties: {
            managedRules: {
              exclusions: [{ matchVariable: 'RequestCookieNames', selectorMatchOperator: 'Equals', selector: 'session' }],
            },
          },
        }),
      },
    ],
    good: [policy({ properties: { managedRules: { exclusions: [] } } }), policy({ properties: {} })],
    unknown: [policy({ properties: { managedRules: { exclusions: "[parameters('exclusions')]" } } })],
  },
};
