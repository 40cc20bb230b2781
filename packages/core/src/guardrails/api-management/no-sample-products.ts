import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const product = sample('Microsoft.ApiManagement/service/products@2023-05-01-preview', 'api/starter');
const partners = sample('Microsoft.ApiManagement/service/products@2023-05-01-preview', 'api/partners');

export const guardrail: Guardrail = {
  id: 'api-management/no-sample-products',
  title: 'Sample products are gone',
  severity: 'low',
  why: 'The products starter and unlimited are known to everybody, and hand out keys with the limits of a demonstration.',
  fix: 'Remove the products starter and unlimited.',
  peers: ['Azure.APIM.SampleProducts'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ApiManagement/service/products' },
        { field: 'name', in: ['starter', 'unlimited'] },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/name', in: product({ properties: { displayName: 'Starter' } }) }],
    good: [partners({ properties: { displayName: 'Partners' } })],
    unknown: [],
  },
};
