import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const registry = sample('Microsoft.ContainerRegistry/registries@2023-07-01', 'registry');

export const guardrail: Guardrail = {
  id: 'containers/registry-default-network-action',
  title: 'Registry firewalls deny by default',
  severity: 'medium',
  why: 'A registry that answers the whole internet can be tried with every leaked token.',
  fix: 'Set networkRuleSet.defaultAction to Deny (needs sku Premium), or publicNetworkAccess to Disabled.',
  note: 'Absent, it is Allow.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['Azure.ACR.Firewall'],
  builtin: 'd0793b48-0edc-4296-a390-4c75d1bdfd71',
  set: { '/properties/networkRuleSet/defaultAction': 'Deny' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerRegistry/registries' },
        { field: 'Microsoft.ContainerRegistry/registries/publicNetworkAccess', notEquals: 'Disabled' },
        { field: 'Microsoft.ContainerRegistry/registries/networkRuleSet.defaultAction', notEquals: 'Deny' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/networkRuleSet/defaultAction',
        in: registry({ properties: { networkRuleSet: { defaultAction: 'Allow' } } }),
      },
      { at: '/properties', in: registry({ properties: {} }) },
    ],
    good: [
      registry({ properties: { networkRuleSet: { defaultAction: 'Deny' } } }),
      registry({ properties: { publicNetworkAccess: 'Disabled' } }),
    ],
  },
};
