import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { isOneOf, look, not } from '../look.ts';
import { endpointTo, privateEndpoint } from '../private-endpoint.ts';

const namespace = sample('Microsoft.ServiceBus/namespaces@2024-01-01', 'orders');

export const guardrail: Guardrail = {
  id: 'service-bus/private-endpoint',
  title: 'Service Bus namespaces of tier Premium are reached through private endpoints',
  severity: 'low',
  why: 'Behind a private endpoint a leaked key is useless outside your networks.',
  fix: 'Add a private endpoint (Microsoft.Network/privateEndpoints) for the group namespace.',
  note:
    'Other tiers cannot have one. Only endpoints of the same deployment are seen; suppress the finding where another ' +
    'template makes it. The built-in reads the connections of the running service.',
  controls: ['mcsb-2/NS-2'],
  builtin: '1c06e275-d63d-4540-b761-71f364c2111d',
  judge: privateEndpoint(['Microsoft.ServiceBus/namespaces'], ({ body }) =>
    not(isOneOf(look(body, 'sku', 'name').value, 'Premium')),
  ),
  examples: {
    bad: [{ at: '', in: namespace({ sku: { name: 'Premium' }, properties: {} }) }],
    good: [
      [
        namespace({ sku: { name: 'Premium' }, properties: {} }),
        endpointTo("[resourceId('Microsoft.ServiceBus/namespaces', 'orders')]", 'namespace'),
      ],
      namespace({ sku: { name: 'Standard' }, properties: {} }),
    ],
    unknown: [[namespace({ sku: { name: 'Premium' }, properties: {} }), endpointTo("[parameters('target')]", 'namespace')]],
  },
};
