import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const policy = sample('Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies@2024-05-01', 'waf');

export const guardrail: Guardrail = {
  id: 'network/waf-policy-enabled',
  title: 'Firewall policies of application gateways are switched on',
  severity: 'high',
  why: 'A policy that is switched off lets every attack through.',
  fix: 'Set policySettings.state to Enabled.',
  note: 'Absent, it is Enabled.',
  peers: ['CKV_AZURE_122', 'Azure.AppGwWAF.Enabled'],
  set: { '/properties/policySettings/state': 'Enabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies' },
        { field: 'Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies/policySettings.state', equals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/policySettings/state', in: policy({ properties: { policySettings: { state: 'Disabled' } } }) }],
    good: [policy({ properties: { policySettings: { state: 'Enabled' } } }), policy({ properties: {} })],
  },
};
