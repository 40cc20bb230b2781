import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const frontDoorPolicy = sample('Microsoft.Network/FrontDoorWebApplicationFirewallPolicies@2024-02-01', 'waf');

export const guardrail: Guardrail = {
  id: 'network/front-door-waf-prevention',
  title: 'Firewall policies of Front Door block attacks',
  severity: 'high',
  why: 'In detection mode the firewall writes down the attack and lets it through.',
  fix: 'Set policySettings.mode to Prevention.',
  note:
    'Absent, Azure records Detection. The built-in asks for the mode that it is assigned with, and for Detection unless ' +
    'told otherwise.',
  peers: ['Azure.FrontDoorWAF.PreventionMode', 'Azure.FrontDoor.WAF.Mode'],
  builtin: '425bea59-a659-4cbb-8d31-34499bd030b8',
  set: { '/properties/policySettings/mode': 'Prevention' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/FrontDoorWebApplicationFirewallPolicies' },
        { field: 'Microsoft.Network/frontdoorWebApplicationFirewallPolicies/policySettings.mode', notEquals: 'Prevention' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/policySettings/mode', in: frontDoorPolicy({ properties: { policySettings: { mode: 'Detection' } } }) },
      { at: '/properties', in: frontDoorPolicy({ properties: {} }) },
    ],
    good: [frontDoorPolicy({ properties: { policySettings: { mode: 'Prevention' } } })],
  },
};
