import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const subscription = sample('Microsoft.ApiManagement/service/subscriptions@2023-05-01-preview', 'api/partner');

export const guardrail: Guardrail = {
  id: 'api-management/subscription-scope',
  title: 'Subscriptions are for products or single APIs',
  severity: 'medium',
  why: 'A key for all APIs opens those that its owner never asked for, and each that will be added.',
  fix: 'Set scope to a product or an API.',
  controls: ['mcsb-1/PA-7', 'mcsb-2/PA-7'],
  peers: ['TA-000037'],
  builtin: '3aa03346-d8c5-4994-a5bc-7652c2a2aef1',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ApiManagement/service/subscriptions' },
        { field: 'Microsoft.ApiManagement/service/subscriptions/state', equals: 'active' },
        { field: 'Microsoft.ApiManagement/service/subscriptions/scope', like: '*/apis' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/scope', in: subscription({ properties: { scope: '/apis', state: 'active' } }) }],
    good: [
      subscription({ properties: { scope: '/products/partners', state: 'active' } }),
      subscription({ properties: { scope: '/apis', state: 'suspended' } }),
    ],
  },
};
