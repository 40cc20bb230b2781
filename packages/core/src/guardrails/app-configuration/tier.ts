import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const store = sample('Microsoft.AppConfiguration/configurationStores@2024-05-01', 'settings');

export const guardrail: Guardrail = {
  id: 'app-configuration/tier',
  title: 'App Configuration stores are of tier standard or premium',
  severity: 'low',
  why: 'The free tier has neither private endpoints nor own keys nor protection against deletion.',
  fix: 'Set sku.name to standard.',
  controls: ['mcsb-2/NS-2'],
  peers: ['CKV_AZURE_188', 'Azure.AppConfig.SKU'],
  builtin: '89c8a434-18f0-402c-8147-630a8dea54e0',
  set: { '/sku/name': 'standard' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.AppConfiguration/configurationStores' },
        { field: 'Microsoft.AppConfiguration/configurationStores/sku.name', in: ['free', 'developer'] },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/sku/name', in: store({ sku: { name: 'free' }, properties: {} }) }],
    good: [store({ sku: { name: 'standard' }, properties: {} }), store({ sku: { name: 'premium' }, properties: {} })],
  },
};
