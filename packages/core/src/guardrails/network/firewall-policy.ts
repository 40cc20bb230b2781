import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const firewall = sample('Microsoft.Network/azureFirewalls@2024-05-01', 'hub');

export const guardrail: Guardrail = {
  id: 'network/firewall-policy',
  title: 'Firewalls use a firewall policy',
  severity: 'low',
  why: 'Rules in the firewall itself are maintained one by one; policies are shared, inherited and reviewed.',
  fix: 'Set firewallPolicy.id.',
  peers: ['CKV_AZURE_219'],
  builtin: '794d77cc-fe65-4801-8514-230c0be387a8',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/azureFirewalls' },
        { field: 'Microsoft.Network/azureFirewalls/firewallPolicy.id', exists: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties', in: firewall({ properties: {} }) }],
    good: [firewall({ properties: { firewallPolicy: { id: "[resourceId('Microsoft.Network/firewallPolicies', 'hub')]" } } })],
  },
};
