import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const firewall = sample('Microsoft.Network/azureFirewalls@2024-05-01', 'hub');

export const guardrail: Guardrail = {
  id: 'network/firewall-threat-intelligence',
  title: 'Firewalls block what threat intelligence knows',
  severity: 'medium',
  why: 'Traffic to and from addresses that are known to be hostile is only written down, and goes on.',
  fix: 'Set threatIntelMode to Deny.',
  note:
    'Absent, it is Alert. Where a firewall policy is used, the policy decides and is judged instead. The built-in passes ' +
    'Alert.',
  peers: ['CKV_AZURE_216', 'Azure.Firewall.Mode'],
  set: { '/properties/threatIntelMode': 'Deny' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/azureFirewalls' },
        { field: 'Microsoft.Network/azureFirewalls/firewallPolicy', exists: false },
        { field: 'Microsoft.Network/azureFirewalls/threatIntelMode', notEquals: 'Deny' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/threatIntelMode', in: firewall({ properties: { threatIntelMode: 'Alert' } }) },
      { at: '/properties', in: firewall({ properties: {} }) },
    ],
    good: [
      firewall({ properties: { threatIntelMode: 'Deny' } }),
      firewall({ properties: { firewallPolicy: { id: "[resourceId('Microsoft.Network/firewallPolicies', 'hub')]" } } }),
    ],
  },
};
