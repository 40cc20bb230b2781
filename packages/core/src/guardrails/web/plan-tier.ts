import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const plan = sample('Microsoft.Web/serverfarms@2023-12-01', 'shop');

export const guardrail: Guardrail = {
  id: 'web/plan-tier',
  title: 'Plans are made for production',
  severity: 'low',
  why: 'Free, shared and basic plans have no slots, no backup, little scaling and share machines.',
  fix: 'Set sku.name to a Standard, Premium or Isolated size.',
  peers: ['CKV_AZURE_211', 'Azure.AppService.MinPlan'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Web/serverfarms' },
        { field: 'Microsoft.Web/serverfarms/sku.name', in: ['F1', 'D1', 'B1', 'B2', 'B3', 'FREE', 'SHARED'] },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/sku/name', in: plan({ sku: { name: 'B1' }, properties: {} }) },
      { at: '/sku/name', in: plan({ sku: { name: 'F1' }, properties: {} }) },
    ],
    good: [plan({ sku: { name: 'P1v3' }, properties: {} }), plan({ sku: { name: 'Y1' }, properties: {} })],
  },
};
