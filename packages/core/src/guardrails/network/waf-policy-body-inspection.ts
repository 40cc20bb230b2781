import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const policy = sample('Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies@2024-05-01', 'waf');

export const guardrail: Guardrail = {
  id: 'network/waf-policy-body-inspection',
  title: 'Firewall policies of application gateways inspect request bodies',
  severity: 'medium',
  why: 'Most attacks on forms and interfaces travel in the body; uninspected, they pass.',
  fix: 'Set policySettings.requestBodyCheck to true.',
  note: 'Absent, it is on.',
  controls: ['cis-6.0/7.14'],
  set: { '/properties/policySettings/requestBodyCheck': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies' },
        {
          field: 'Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies/policySettings.requestBodyCheck',
          equals: false,
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/policySettings/requestBodyCheck',
        in: policy({ properties: { policySettings: { requestBodyCheck: false } } }),
      },
    ],
    good: [policy({ properties: { policySettings: { requestBodyCheck: true } } }), policy({ properties: {} })],
  },
};
