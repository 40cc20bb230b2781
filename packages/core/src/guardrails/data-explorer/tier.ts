import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.Kusto/clusters@2023-08-15', 'events');

export const guardrail: Guardrail = {
  id: 'data-explorer/tier',
  title: 'Data Explorer clusters have an uptime agreement',
  severity: 'low',
  why: 'Clusters for development have one machine and no agreement.',
  fix: 'Use a sku.name that does not begin with Dev.',
  peers: ['CKV_AZURE_180', 'Azure.ADX.SLA'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Kusto/clusters' },
        { field: 'Microsoft.Kusto/clusters/sku.name', like: 'Dev(No SLA)*' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/sku/name', in: cluster({ sku: { name: 'Dev(No SLA)_Standard_E2a_v4' }, properties: {} }) }],
    good: [cluster({ sku: { name: 'Standard_E8ads_v5' }, properties: {} })],
  },
};
