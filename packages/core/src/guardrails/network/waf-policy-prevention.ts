import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const policy = sample('Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies@2024-05-01', 'waf');

export const guardrail: Guardrail = {
  id: 'network/waf-policy-prevention',
  title: 'Firewall policies of application gateways block attacks',
  severity: 'high',
  why: 'In detection mode the firewall writes down the attack and lets it through.',
  fix: 'Set policySettings.mode to Prevention.',
  note:
    'Absent, it is Detection. The built-in asks for the mode that it is assigned with, and for Detection unless told ' +
    'otherwise.',
  peers: ['Azure.AppGwWAF.PreventionMode'],
  builtin: '12430be1-6cc8-4527-a9a8-e3d38f250096',
  set: { '/properties/policySettings/mode': 'Prevention' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies' },
        {
          field: 'Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies/policySettings.mode',
          notEquals: 'Prevention',
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/policySettings/mode', in: policy({ properties: { policySettings: { mode: 'Detection' } } }) },
      { at: '/properties', in: policy({ properties: {} }) },
    ],
    good: [policy({ properties: { policySettings: { mode: 'Prevention' } } })],
  },
};
