import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const frontDoorPolicy = sample('Microsoft.Network/FrontDoorWebApplicationFirewallPolicies@2024-02-01', 'waf');

export const guardrail: Guardrail = {
  id: 'network/front-door-waf-rule-sets',
  title: 'Firewall policies of Front Door have attack rules and bot rules',
  severity: 'medium',
  why: 'Rules against attacks alone leave the door open to scanners and credential stuffing by bots, and the reverse.',
  fix: 'List Microsoft_DefaultRuleSet and Microsoft_BotManagerRuleSet in managedRules.managedRuleSets.',
  peers: ['Azure.FrontDoorWAF.RuleGroups'],
  builtin: '27f7fb01-5fdb-44ad-954c-d582f8659533',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/FrontDoorWebApplicationFirewallPolicies' },
        {
          anyOf: [
            {
              count: {
                field: 'Microsoft.Network/frontdoorWebApplicationFirewallPolicies/managedRules.managedRuleSets[*]',
                where: {
                  field: 'Microsoft.Network/frontdoorWebApplicationFirewallPolicies/managedRules.managedRuleSets[*].ruleSetType',
                  in: ['DefaultRuleSet', 'Microsoft_DefaultRuleSet'],
                },
              },
              less: 1,
            },
            {
              count: {
                field: 'Microsoft.Network/frontdoorWebApplicationFirewallPolicies/managedRules.managedRuleSets[*]',
                where: {
                  field: 'Microsoft.Network/frontdoorWebApplicationFirewallPolicies/managedRules.managedRuleSets[*].ruleSetType',
                  in: ['BotProtection', 'Microsoft_BotManagerRuleSet'],
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
        in: frontDoorPolicy({
          properties: { managedRules: { managedRuleSets: [{ ruleSetType: 'Microsoft_DefaultRuleSet', ruleSetVersion: '2.1' }] } },
        }),
      },
      { at: '/properties', in: frontDoorPolicy({ properties: {} }) },
    ],
    good: [
      frontDoorPolicy({
        properties: {
          managedRules: {
            managedRuleSets: [
              { ruleSetType: 'Microsoft_DefaultRuleSet', ruleSetVersion: '2.1' },
              { ruleSetType: 'Microsoft_BotManagerRuleSet', ruleSetVersion: '1.1' },
            ],
          },
        },
      }),
    ],
  },
};
