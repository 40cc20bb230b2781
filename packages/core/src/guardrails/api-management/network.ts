import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const service = sample('Microsoft.ApiManagement/service@2023-05-01-preview', 'api');

export const guardrail: Guardrail = {
  id: 'api-management/network',
  title: 'API Management runs in a virtual network',
  severity: 'medium',
  why: 'Outside a network the service reaches backends over the internet only, and no security group holds it back.',
  fix: 'Set virtualNetworkType to Internal or External and virtualNetworkConfiguration.',
  note: 'For the tiers that can join a network.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['CKV_AZURE_107', 'TA-000036'],
  builtin: 'ef619a2c-cc4d-4d03-b2ba-8c94a834d85b',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ApiManagement/service' },
        { field: 'Microsoft.ApiManagement/service/sku.name', in: ['Developer', 'Premium'] },
        {
          anyOf: [
            { field: 'Microsoft.ApiManagement/service/virtualNetworkType', exists: false },
            { field: 'Microsoft.ApiManagement/service/virtualNetworkType', equals: 'None' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/virtualNetworkType',
        in: service({ sku: { name: 'Premium' }, properties: { virtualNetworkType: 'None' } }),
      },
      { at: '/properties', in: service({ sku: { name: 'Developer' }, properties: {} }) },
    ],
    good: [
      service({ sku: { name: 'Premium' }, properties: { virtualNetworkType: 'Internal' } }),
      service({ sku: { name: 'Standard' }, properties: {} }),
    ],
  },
};
