import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');

export const guardrail: Guardrail = {
  id: 'storage/geo-redundant',
  title: 'Storage accounts are replicated to a second region',
  severity: 'low',
  why: 'When a region fails, data that is kept only there is out of reach, and after a disaster gone.',
  fix: "Choose a GRS, RA-GRS, GZRS or RA-GZRS sku where the data can't be rebuilt.",
  note: 'Premium accounts have no geo-redundant sku; unlike the built-in this guardrail leaves them out.',
  controls: ['cis-6.0/9.3.11'],
  peers: ['CKV_AZURE_206', 'AVD-AZU-0058', 'Azure.Storage.UseReplication'],
  builtin: 'bf045164-79ba-4215-8f95-f8048dc1780b',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Storage/storageAccounts' },
        { field: 'Microsoft.Storage/storageAccounts/sku.name', notLike: 'Premium*' },
        {
          field: 'Microsoft.Storage/storageAccounts/sku.name',
          notIn: ['Standard_GRS', 'Standard_RAGRS', 'Standard_GZRS', 'Standard_RAGZRS', 'StandardV2_GRS', 'StandardV2_GZRS'],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/sku/name', in: account({ sku: { name: 'Standard_LRS' } }) },
      { at: '/sku/name', in: account({ sku: { name: 'Standard_ZRS' } }) },
    ],
    good: [
      account({ sku: { name: 'Standard_GRS' } }),
      account({ sku: { name: 'Standard_RAGZRS' } }),
      account({ sku: { name: 'Premium_LRS' } }),
    ],
  },
};
