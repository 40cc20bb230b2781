import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const plan = sample('Microsoft.Web/serverfarms@2023-12-01', 'shop');

export const guardrail: Guardrail = {
  id: 'web/plan-zone-redundant',
  title: 'Plans are zone redundant',
  severity: 'low',
  why: 'A plan in one zone goes down with it.',
  fix: 'Set zoneRedundant to true (needs Premium v2 or newer and at least two instances).',
  peers: ['CKV_AZURE_225'],
  set: { '/properties/zoneRedundant': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Web/serverfarms' },
        { field: 'Microsoft.Web/serverfarms/zoneRedundant', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/zoneRedundant', in: plan({ properties: { zoneRedundant: false } }) },
      { at: '/properties', in: plan({ properties: {} }) },
    ],
    good: [plan({ properties: { zoneRedundant: true } })],
  },
};
