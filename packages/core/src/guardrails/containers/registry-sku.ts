import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const registry = sample('Microsoft.ContainerRegistry/registries@2023-07-01', 'registry');

export const guardrail: Guardrail = {
  id: 'containers/registry-sku',
  title: 'Registries are of tier Standard or Premium',
  severity: 'low',
  why: 'Basic and classic registries have neither firewall nor private endpoints nor enough throughput for scanners.',
  fix: 'Set sku.name to Premium or Standard.',
  peers: ['CKV_AZURE_163', 'Azure.ACR.MinSku'],
  set: { '/sku/name': 'Premium' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerRegistry/registries' },
        { field: 'Microsoft.ContainerRegistry/registries/sku.name', notIn: ['Standard', 'Premium'] },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/sku/name', in: registry({ sku: { name: 'Basic' }, properties: {} }) }],
    good: [registry({ sku: { name: 'Standard' }, properties: {} }), registry({ sku: { name: 'Premium' }, properties: {} })],
  },
};
