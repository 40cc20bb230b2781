import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const policy = sample('Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies@2024-05-01', 'waf');

export const guardrail: Guardrail = {
  id: 'network/waf-policy-rule-sets',
  title: 'Firewall policies of application gateways have attack rules and bot rules',
  severity: 'medium',
  why: 'Rules against attacks alone leave the door open to scanners and credential stuffing by bots, and the reverse.',
  fix: 'List Microsoft_DefaultRuleSet (or OWASP) and Microsoft_BotManagerRuleSet in managedRules.managedRuleSets.',
  controls: ['cis-6.0/7.15'],
  peers: ['Azure.AppGwWAF.RuleGroups'],
  builtin: 'ebea0d86-7fbd-42e3-8a46-27e7568c2525',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies' },
        {
          anyOf: [
            {
              count: {
                field: 'Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies/managedRules.managedRuleSets[*]',
                where: {
                  field:
                    'Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies/managedRules.managedRuleSets[*].ruleSetType',
                  in: ['OWASP', 'Microsoft_DefaultRuleSet'],
                },
              },
              less: 1,
            },
            {
              count: {
                field: 'Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies/managedRules.managedRuleSets[*]',
                where: {
                  field:
                    'Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies/managedRules.managedRuleSets[*].ruleSetType',
                  equals: 'Microsoft_BotManagerRuleSet',
                },
              },
              less: 1,
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
        at: '/properties/managedRules/managedRuleSets',
        in: policy({ properties: { managedRules: { managedRuleSets: [{ ruleSetType: 'OWASP', ruleSetVersion: '3.2' }] } } }),
      },
      { at: '/properties', in: policy({ properties: {} }) },
    ],
    good: [
      policy({
        properties: {
          managedRules: {
            managedRuleSets: [
              { ruleSetType: 'OWASP', ruleSetVersion: '3.2' },
              { ruleSetType: 'Microsoft_BotManagerRuleSet', ruleSetVersion: '1.1' },
            ],
          },
        },
      }),
    ],
  },
};
