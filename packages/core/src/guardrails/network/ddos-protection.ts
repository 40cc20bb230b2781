import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const network = sample('Microsoft.Network/virtualNetworks@2024-05-01', 'spoke');

export const guardrail: Guardrail = {
  id: 'network/ddos-protection',
  title: 'Virtual networks have DDoS protection',
  severity: 'low',
  why: 'Without a plan a flood of traffic takes public services down, and the bill for scaling stays with you.',
  fix: 'Set enableDdosProtection to true and ddosProtectionPlan.id.',
  note:
    'One plan serves a whole tenant, at the price of several large machines; it matters for networks with public ' +
    'addresses. The built-in looks at the plan too, without which Azure refuses to switch protection on.',
  controls: ['cis-6.0/8.5', 'mcsb-1/NS-5', 'mcsb-2/NS-5'],
  builtin: '94de2ad3-e0c1-4caf-ad78-5d47bbc83d3d',
  set: { '/properties/enableDdosProtection': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/virtualNetworks' },
        { field: 'Microsoft.Network/virtualNetworks/enableDdosProtection', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/enableDdosProtection', in: network({ properties: { enableDdosProtection: false } }) },
      { at: '/properties', in: network({ properties: {} }) },
    ],
    good: [network({ properties: { enableDdosProtection: true } })],
  },
};
