import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const namespace = sample('Microsoft.EventGrid/namespaces@2025-02-15', 'shop');

export const guardrail: Guardrail = {
  id: 'event-grid/namespace-public-network-access',
  title: 'Event Grid namespaces are not reachable from public networks',
  severity: 'medium',
  why: 'Devices and publishers sign in from anywhere otherwise, with whatever key or certificate leaked.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note: 'Absent, it is Enabled.',
  controls: ['mcsb-2/NS-2'],
  builtin: '67dcad1a-ec60-45df-8fd0-14c9d29eeaa2',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.EventGrid/namespaces' },
        { field: 'Microsoft.EventGrid/namespaces/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: namespace({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: namespace({ properties: {} }) },
    ],
    good: [namespace({ properties: { publicNetworkAccess: 'Disabled' } })],
  },
};
