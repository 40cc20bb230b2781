import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const namespace = sample('Microsoft.EventHub/namespaces@2024-01-01', 'orders');

export const guardrail: Guardrail = {
  id: 'event-hubs/public-network-access',
  title: 'Event Hubs are not reachable from public networks',
  severity: 'medium',
  why: 'Behind a private endpoint a leaked key opens nothing from outside your networks.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note:
    'Absent, it is Enabled. A namespace inside a network security perimeter passes, which the built-in fails. Whether the ' +
    'firewall of a public one denies by default is asked by event-hubs/default-network-action.',
  controls: ['mcsb-2/NS-2'],
  builtin: '0602787f-9896-402a-a6e1-39ee63ee435e',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.EventHub/namespaces' },
        { field: 'Microsoft.EventHub/namespaces/publicNetworkAccess', notIn: ['Disabled', 'SecuredByPerimeter'] },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: namespace({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: namespace({ properties: {} }) },
    ],
    good: [
      namespace({ properties: { publicNetworkAccess: 'Disabled' } }),
      namespace({ properties: { publicNetworkAccess: 'SecuredByPerimeter' } }),
    ],
  },
};
