import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const rule = sample('Microsoft.ServiceBus/namespaces/authorizationRules@2024-01-01', 'orders/shop');
const rootRule = sample('Microsoft.ServiceBus/namespaces/authorizationRules@2024-01-01', 'orders/RootManageSharedAccessKey');

export const guardrail: Guardrail = {
  id: 'service-bus/no-namespace-keys',
  title: 'Keys are for a single queue or topic',
  severity: 'low',
  why: 'A key of the namespace opens everything in it, also to a client that needs one queue or topic only.',
  fix: 'Give the client an Entra role, or a rule at its queue or topic.',
  note: 'Azure makes the rule RootManageSharedAccessKey itself; nobody should use it.',
  builtin: 'a1817ec0-a368-432a-8057-8371e17ac6ee',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ServiceBus/namespaces/authorizationRules' },
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
