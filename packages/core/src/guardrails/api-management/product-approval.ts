import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const product = sample('Microsoft.ApiManagement/service/products@2023-05-01-preview', 'api/starter');

export const guardrail: Guardrail = {
  id: 'api-management/product-approval',
  title: 'Subscriptions of products are approved',
  severity: 'low',
  why: 'Without approval everybody who signs up gets a key.',
  fix: 'Set approvalRequired to true.',
  note: 'Absent, it is false.',
  peers: ['Azure.APIM.ProductApproval'],
  set: { '/properties/approvalRequired': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ApiManagement/service/products' },
        { field: 'Microsoft.ApiManagement/service/products/subscriptionRequired', notEquals: false },
        { field: 'Microsoft.ApiManagement/service/products/approvalRequired', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/approvalRequired', in: product({ properties: { approvalRequired: false } }) },
      { at: '/properties', in: product({ properties: {} }) },
    ],
    good: [product({ properties: { approvalRequired: true } })],
  },
};
