import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const rule = sample('Microsoft.EventHub/namespaces/authorizationRules@2024-01-01', 'orders/shop');
const rootRule = sample('Microsoft.EventHub/namespaces/authorizationRules@2024-01-01', 'orders/RootManageSharedAccessKey');

export const guardrail: Guardrail = {
  id: 'event-hubs/no-namespace-keys',
  title: 'Keys are for a single event hub',
  severity: 'low',
  why: 'A key of the namespace opens everything in it, also to a client that needs one event hub only.',
  fix: 'Give the client an Entra role, or a rule at its event hub.',
  note: 'Azure makes the rule RootManageSharedAccessKey itself; nobody should use it.',
  builtin: 'b278e460-7cfc-4451-8294-cccc40a940d7',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.EventHub/namespaces/authorizationRules' },
        { field: 'name', notEquals: 'RootManageSharedAccessKey' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/name', in: rule({ properties: { rights: ['Send'] } }) }],
    good: [
      rootRule({ properties: { rights: ['Listen', 'Manage', 'Send'] } }),
      { ...rootRule({ properties: {} }), name: "[concat(parameters('namespace'), '/RootManageSharedAccessKey')]" },
    ],
    unknown: [],
  },
};
