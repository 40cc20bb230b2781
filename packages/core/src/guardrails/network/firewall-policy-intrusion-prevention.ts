import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const policy = sample('Microsoft.Network/firewallPolicies@2024-05-01', 'hub');

export const guardrail: Guardrail = {
  id: 'network/firewall-policy-intrusion-prevention',
  title: 'Premium firewall policies block intrusions',
  severity: 'medium',
  why: 'In alert mode the firewall sees the attack and lets it through.',
  fix: 'Set intrusionDetection.mode to Deny.',
  note: 'Needs the Premium tier; a policy of another tier has no intrusion prevention at all and fails too.',
  peers: ['CKV_AZURE_220'],
  set: { '/properties/intrusionDetection/mode': 'Deny' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/firewallPolicies' },
        { field: 'Microsoft.Network/firewallPolicies/intrusionDetection.mode', notEquals: 'Deny' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/intrusionDetection/mode',
        in: policy({ properties: { sku: { tier: 'Premium' }, intrusionDetection: { mode: 'Alert' } } }),
      },
      { at: '/properties', in: policy({ properties: { sku: { tier: 'Premium' } } }) },
    ],
    good: [policy({ properties: { sku: { tier: 'Premium' }, intrusionDetection: { mode: 'Deny' } } })],
  },
};
