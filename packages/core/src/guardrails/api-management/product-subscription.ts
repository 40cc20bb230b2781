import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const product = sample('Microsoft.ApiManagement/service/products@2023-05-01-preview', 'api/starter');

export const guardrail: Guardrail = {
  id: 'api-management/product-subscription',
  title: 'Products need a subscription',
  severity: 'medium',
  why: 'Without a subscription nobody can tell who calls, or stop one who misuses.',
  fix: 'Set subscriptionRequired to true.',
  note: 'Absent, it is true.',
  peers: ['Azure.APIM.ProductSubscription'],
  set: { '/properties/subscriptionRequired': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ApiManagement/service/products' },
        { field: 'Microsoft.ApiManagement/service/products/subscriptionRequired', equals: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/subscriptionRequired', in: product({ properties: { subscriptionRequired: false } }) }],
    good: [product({ properties: { subscriptionRequired: true } }), product({ properties: {} })],
  },
};
