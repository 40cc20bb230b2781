import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const frontDoorPolicy = sample('Microsoft.Network/FrontDoorWebApplicationFirewallPolicies@2024-02-01', 'waf');

export const guardrail: Guardrail = {
  id: 'network/front-door-waf-enabled',
  title: 'Firewall policies of Front Door are switched on',
  severity: 'high',
  why: 'A policy that is switched off lets every attack through.',
  fix: 'Set policySettings.enabledState to Enabled.',
  note: 'Absent, it is Enabled.',
  peers: ['CKV_AZURE_123', 'Azure.FrontDoorWAF.Enabled', 'Azure.FrontDoor.WAF.Enabled'],
  set: { '/properties/policySettings/enabledState': 'Enabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/FrontDoorWebApplicationFirewallPolicies' },
        { field: 'Microsoft.Network/frontdoorWebApplicationFirewallPolicies/policySettings.enabledState', equals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/policySettings/enabledState',
        in: frontDoorPolicy({ properties: { policySettings: { enabledState: 'Disabled' } } }),
      },
    ],
    good: [frontDoorPolicy({ properties: { policySettings: { enabledState: 'Enabled' } } }), frontDoorPolicy({ properties: {} })],
  },
};
