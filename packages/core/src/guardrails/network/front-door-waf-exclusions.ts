import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const frontDoorPolicy = sample('Microsoft.Network/FrontDoorWebApplicationFirewallPolicies@2024-02-01', 'waf');

export const guardrail: Guardrail = {
  id: 'network/front-door-waf-exclusions',
  title: 'Firewall policies of Front Door exclude nothing',
  severity: 'low',
  why: 'What is excluded is not inspected; attackers put their payload there.',
  fix: 'Remove the exclusions, or narrow each to the rule that gives false alarms.',
  peers: ['Azure.FrontDoorWAF.Exclusions'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/FrontDoorWebApplicationFirewallPolicies' },
        {
          count: {
            field: 'Microsoft.Network/frontdoorWebApplicationFirewallPolicies/managedRules.managedRuleSets[*].exclusions[*]',
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
        at: '/properties/managedRules/managedRuleSets/0/exclusions/0',
        in: frontDoorPolicy({
          properties: {
            managedRules: {
              managedRuleSets: [
                {
                  ruleSetType: 'Microsoft_DefaultRuleSet',
                  exclusions: [{ matchVariable: 'RequestCookieNames', selectorMatchOperator: 'Equals', selector: 'session' }],
                },
              ],
            },
          },
        }),
      },
    ],
    good: [
      frontDoorPolicy({
        properties: { managedRules: { managedRuleSets: [{ ruleSetType: 'Microsoft_DefaultRuleSet', exclusions: [] }] } },
      }),
      frontDoorPolicy({ properties: {} }),
    ],
    unknown: [
      frontDoorPolicy({
        properties: {
          managedRules: {
            managedRuleSets: [{ ruleSetType: 'Microsoft_DefaultRuleSet', exclusions: "[parameters('exclusions')]" }],
          },
        },
      }),
    ],
  },
};
