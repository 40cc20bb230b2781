import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const environment = sample('Microsoft.Web/hostingEnvironments@2023-12-01', 'isolated');

export const guardrail: Guardrail = {
  id: 'web/environment-zone-redundant',
  title: 'App Service environments are zone redundant',
  severity: 'low',
  why: 'An environment in one zone goes down with it.',
  fix: 'Set zoneRedundant to true; it can only be chosen when the environment is created.',
  peers: ['CKV_AZURE_231'],
  set: { '/properties/zoneRedundant': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Web/hostingEnvironments' },
        { field: 'Microsoft.Web/hostingEnvironments/zoneRedundant', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/zoneRedundant', in: environment({ properties: { zoneRedundant: false } }) },
      { at: '/properties', in: environment({ properties: {} }) },
    ],
    good: [environment({ properties: { zoneRedundant: true } })],
  },
};
