import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const service = sample('Microsoft.Search/searchServices@2023-11-01', 'search');

export const guardrail: Guardrail = {
  id: 'ai-search/local-authentication',
  title: 'Search services refuse keys',
  severity: 'medium',
  why: "An admin key opens every index, belongs to nobody and can't be limited or traced; Entra identities can.",
  fix: 'Set disableLocalAuth to true, remove authOptions, and assign roles.',
  note: 'Absent, it is false.',
  controls: ['mcsb-1/IM-1', 'mcsb-2/IM-1'],
  builtin: '6300012e-e9a4-4649-b41f-a85f5c43be91',
  set: { '/properties/disableLocalAuth': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Search/searchServices' },
        { field: 'Microsoft.Search/searchServices/disableLocalAuth', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/disableLocalAuth', in: service({ properties: { disableLocalAuth: false } }) },
      { at: '/properties', in: service({ properties: {} }) },
    ],
    good: [service({ properties: { disableLocalAuth: true } })],
  },
};
