import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const namespace = sample('Microsoft.EventHub/namespaces@2024-01-01', 'orders');
const rules = sample('Microsoft.EventHub/namespaces/networkRuleSets@2024-01-01', 'orders/default');

export const guardrail: Guardrail = {
  id: 'event-hubs/default-network-action',
  title: 'Event Hubs firewalls deny by default',
  severity: 'high',
  why: 'A namespace that answers the whole internet turns every leaked key into a leak of all events.',
  fix: 'Add a networkRuleSets child called default with defaultAction Deny, or set publicNetworkAccess to Disabled.',
  note: 'Absent, it is Allow.',
  controls: ['mcsb-2/NS-2'],
  peers: ['Azure.EventHub.Firewall'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.EventHub/namespaces' },
        { field: 'Microsoft.EventHub/namespaces/publicNetworkAccess', notIn: ['Disabled', 'SecuredByPerimeter'] },
      ],
    },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.EventHub/namespaces/networkRuleSets',
        name: 'default',
        existenceCondition: {
          anyOf: [
            { field: 'Microsoft.EventHub/namespaces/networkRuleSets/publicNetworkAccess', equals: 'Disabled' },
            { field: 'Microsoft.EventHub/namespaces/networkRuleSets/defaultAction', equals: 'Deny' },
          ],
        },
      },
    },
  },
  examples: {
    bad: [
      { at: '', in: namespace({ properties: {} }) },
      {
        at: 'orders/default#/properties/defaultAction',
        in: [namespace({ properties: {} }), rules({ properties: { defaultAction: 'Allow' } })],
      },
    ],
    good: [
      namespace({ properties: { publicNetworkAccess: 'Disabled' } }),
      [namespace({ properties: {} }), rules({ properties: { defaultAction: 'Deny' } })],
      namespace({
        properties: {},
        resources: [
          { type: 'networkRuleSets', apiVersion: '2024-01-01', name: 'default', properties: { publicNetworkAccess: 'Disabled' } },
        ],
      }),
    ],
    unknown: [[namespace({ properties: {} }), rules({ properties: { defaultAction: "[parameters('action')]" } })]],
  },
};
