import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const namespace = sample('Microsoft.EventHub/namespaces@2024-01-01', 'orders');

export const guardrail: Guardrail = {
  id: 'event-hubs/zone-redundant',
  title: 'Event Hubs are zone redundant',
  severity: 'low',
  why: 'A namespace in one zone goes down with it.',
  fix: 'Set zoneRedundant to true.',
  note: 'Absent, Azure spreads namespaces over zones wherever a region has them.',
  peers: ['CKV_AZURE_228', 'Azure.EventHub.AvailabilityZone'],
  set: { '/properties/zoneRedundant': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.EventHub/namespaces' },
        { field: 'Microsoft.EventHub/namespaces/zoneRedundant', equals: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/zoneRedundant', in: namespace({ properties: { zoneRedundant: false } }) }],
    good: [namespace({ properties: { zoneRedundant: true } }), namespace({ properties: {} })],
  },
};
