import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const service = sample('Microsoft.Search/searchServices@2023-11-01', 'search');

export const guardrail: Guardrail = {
  id: 'ai-search/private-link-sku',
  title: 'Search services have a sku that supports private endpoints',
  severity: 'low',
  why: 'A free service shares its machines with other customers and can only be reached over the internet.',
  fix: 'Choose basic or a standard sku.',
  controls: ['mcsb-2/NS-2'],
  builtin: 'a049bf77-880b-470f-ba6d-9f21c530cf83',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Search/searchServices' },
        { field: 'Microsoft.Search/searchServices/sku.name', equals: 'free' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/sku/name', in: service({ sku: { name: 'free' }, properties: {} }) }],
    good: [service({ sku: { name: 'basic' }, properties: {} }), service({ sku: { name: 'standard' }, properties: {} })],
  },
};
