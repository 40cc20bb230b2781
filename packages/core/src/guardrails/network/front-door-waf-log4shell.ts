import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const frontDoorPolicy = sample('Microsoft.Network/FrontDoorWebApplicationFirewallPolicies@2024-02-01', 'waf');

export const guardrail: Guardrail = {
  id: 'network/front-door-waf-log4shell',
  title: 'Firewall policies of Front Door block Log4Shell',
  severity: 'high',
  why: 'The flaw in Log4j is still tried on every server of the internet, and gives full control.',
  fix: 'Remove the override of rule 944240 (group JAVA), or set its action to Block.',
  note: 'An override without enabledState is switched off.',
  peers: ['CKV_AZURE_133'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/FrontDoorWebApplicationFirewallPolicies' },
        {
          count: {
            field:
              'Microsoft.Network/frontdoorWebApplicationFirewallPolicies/managedRules.managedRuleSets[*].ruleGroupOverrides[*].rules[*]',
            where: {
              allOf: [
                {
                  field:
                    'Microsoft.Network/frontdoorWebApplicationFirewallPolicies/managedRules.managedRuleSets[*].ruleGroupOverrides[*].rules[*].ruleId',
                  equals: '944240',
                },
                {
                  anyOf: [
                    {
                      field:
                        'Microsoft.Network/frontdoorWebApplicationFirewallPolicies/managedRules.managedRuleSets[*].ruleGroupOverrides[*].rules[*].enabledState',
                      notEquals: 'Enabled',
                    },
                    {
                      field:
                        'Microsoft.Network/frontdoorWebApplicationFirewallPolicies/managedRules.managedRuleSets[*].ruleGroupOverrides[*].rules[*].action',
                      notIn: ['Block', 'Redirect', 'AnomalyScoring'],
                    },
                  ],
                },
              ],
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
        at: '/properties/managedRules/managedRuleSets/0/ruleGroupOverrides/0/rules/0/action',
        in: frontDoorPolicy({
          properties: {
            managedRules: {
              managedRuleSets: [
                {
                  ruleSetType: 'Microsoft_DefaultRuleSet',
                  ruleSetVersion: '2.1',
                  ruleGroupOverrides: [
                    { ruleGroupName: 'JAVA', rules: [{ ruleId: '944240', enabledState: 'Enabled', action: 'Log' }] },
                  ],
                },
              ],
            },
          },
        }),
      },
      {
        at: '/properties/managedRules/managedRuleSets/0/ruleGroupOverrides/0/rules/0/enabledState',
        in: frontDoorPolicy({
          properties: {
            managedRules: {
              managedRuleSets: [
                {
                  ruleSetType: 'Microsoft_DefaultRuleSet',
                  ruleSetVersion: '2.1',
                  ruleGroupOverrides: [
                    { ruleGroupName: 'JAVA', rules: [{ ruleId: '944240', enabledState: 'Disabled', action: 'Block' }] },
                  ],
                },
              ],
            },
          },
        }),
      },
    ],
    good: [
      frontDoorPolicy({
        properties: {
          managedRules: {
            managedRuleSets: [
              {
                ruleSetType: 'Microsoft_DefaultRuleSet',
                ruleSetVersion: '2.1',
                ruleGroupOverrides: [
                  { ruleGroupName: 'JAVA', rules: [{ ruleId: '944240', enabledState: 'Enabled', action: 'Block' }] },
                ],
              },
            ],
          },
        },
      }),
      frontDoorPolicy({ properties: {} }),
    ],
  },
};
