import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const policy = sample('Microsoft.Network/firewallPolicies@2024-05-01', 'hub');

export const guardrail: Guardrail = {
  id: 'network/firewall-policy-threat-intelligence',
  title: 'Firewall policies block what threat intelligence knows',
  severity: 'medium',
  why: 'Traffic to and from addresses that are known to be hostile is only written down, and goes on.',
  fix: 'Set threatIntelMode to Deny.',
  note: 'Absent, it is Alert.',
  peers: ['Azure.Firewall.PolicyMode'],
  set: { '/properties/threatIntelMode': 'Deny' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/firewallPolicies' },
        { field: 'Microsoft.Network/firewallPolicies/threatIntelMode', notEquals: 'Deny' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/threatIntelMode', in: policy({ properties: { threatIntelMode: 'Alert' } }) },
      { at: '/properties', in: policy({ properties: {} }) },
    ],
    good: [policy({ properties: { threatIntelMode: 'Deny' } })],
  },
};
