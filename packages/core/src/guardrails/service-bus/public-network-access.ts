import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const namespace = sample('Microsoft.ServiceBus/namespaces@2024-01-01', 'orders');

export const guardrail: Guardrail = {
  id: 'service-bus/public-network-access',
  title: 'Service Bus namespaces are not reachable from public networks',
  severity: 'medium',
  why: 'On a public endpoint a leaked key or token works from everywhere; behind a private endpoint only from your networks.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note: 'Absent, it is Enabled.',
  controls: ['mcsb-2/NS-2'],
  peers: ['CKV_AZURE_204'],
  builtin: 'cbd11fd3-3002-4907-b6c8-579f0e700e13',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ServiceBus/namespaces' },
        { field: 'Microsoft.ServiceBus/namespaces/publicNetworkAccess', notIn: ['Disabled', 'SecuredByPerimeter'] },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: namespace({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: namespace({ properties: {} }) },
    ],
    good: [
      namespace({ properties: { publicNetworkAccess: 'Disabled' } }),
      namespace({ properties: { publicNetworkAccess: 'SecuredByPerimeter' } }),
    ],
  },
};
