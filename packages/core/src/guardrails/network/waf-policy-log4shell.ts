import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const policy = sample('Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies@2024-05-01', 'waf');

export const guardrail: Guardrail = {
  id: 'network/waf-policy-log4shell',
  title: 'Firewall policies of application gateways block Log4Shell',
  severity: 'high',
  why: 'The flaw in Log4j is still tried on every server of the internet, and gives full control.',
  fix: 'Remove the override of rule 944240 (group REQUEST-944-APPLICATION-ATTACK-JAVA) and use OWASP 3.2 or the default rule set.',
  note: 'A rule in an override without state is switched off. OWASP 3.0 and older have no rule for it.',
  peers: ['CKV_AZURE_135'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies' },
        {
          anyOf: [
            {
              count: {
                field:
                  'Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies/managedRules.managedRuleSets[*].ruleGroupOverrides[*].rules[*]',
                where: {
                  allOf: [
                    {
                      field:
                        'Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies/managedRules.managedRuleSets[*].ruleGroupOverrides[*].rules[*].ruleId',
                      equals: '944240',
                    },
                    {
                      field:
                        'Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies/managedRules.managedRuleSets[*].ruleGroupOverrides[*].rules[*].state',
                      notEquals: 'Enabled',
                    },
                  ],
                },
              },
              greater: 0,
            },
            {
              count: {
                field: 'Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies/managedRules.managedRuleSets[*]',
                where: {
                  allOf: [
                    {
                      field:
                        'Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies/managedRules.managedRuleSets[*].ruleSetType',
                      equals: 'OWASP',
                    },
                    {
                      field:
                        'Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies/managedRules.managedRuleSets[*].ruleSetVersion',
                      less: '3.1',
                    },
                  ],
                },
              },
              greater: 0,
            },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/managedRules/managedRuleSets/0/ruleGroupOverrides/0/rules/0/state',
        in: policy({
          properties: {
            managedRules: {
              managedRuleSets: [
                {
                  ruleSetType: 'OWASP',
                  ruleSetVersion: '3.2',
                  ruleGroupOverrides: [
                    { ruleGroupName: 'REQUEST-944-APPLICATION-ATTACK-JAVA', rules: [{ ruleId: '944240', state: 'Disabled' }] },
                  ],
                },
              ],
            },
          },
        }),
      },
      {
        at: '/properties/managedRules/managedRuleSets/0/ruleSetVersion',
        in: policy({ properties: { managedRules: { managedRuleSets: [{ ruleSetType: 'OWASP', ruleSetVersion: '3.0' }] } } }),
      },
    ],
    good: [
      policy({
        properties: {
          managedRules: {
            managedRuleSets: [
              {
                ruleSetType: 'OWASP',
                ruleSetVersion: '3.2',
                ruleGroupOverrides: [
                  { ruleGroupName: 'REQUEST-944-APPLICATION-ATTACK-JAVA', rules: [{ ruleId: '944240', state: 'Enabled' }] },
                ],
              },
            ],
          },
        },
      }),
      policy({
        properties: {
          managedRules: { managedRuleSets: [{ ruleSetType: 'OWASP', ruleSetVersion: '3.2', ruleGroupOverrides: [] }] },
        },
      }),
      policy({ properties: {} }),
    ],
  },
};
