import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.CognitiveServices/accounts@2024-10-01', 'ai');

export const guardrail: Guardrail = {
  id: 'ai-services/default-network-action',
  title: 'Firewalls of AI services deny by default',
  severity: 'high',
  why:
    'Without a firewall anybody on the internet who gets hold of a key uses the models at your expense, and every leak ' +
    'is exploitable from everywhere.',
  fix:
    'Set networkAcls.defaultAction to Deny and list the subnets and addresses that need access, or disable public ' +
    'network access.',
  note: 'Absent, it is Allow.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  builtin: '037eea7a-bd0a-46c5-9a66-03aea78705d3',
  set: { '/properties/networkAcls/defaultAction': 'Deny' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.CognitiveServices/accounts' },
        { field: 'Microsoft.CognitiveServices/accounts/publicNetworkAccess', notEquals: 'Disabled' },
        { field: 'Microsoft.CognitiveServices/accounts/networkAcls.defaultAction', notEquals: 'Deny' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/networkAcls/defaultAction', in: account({ properties: { networkAcls: { defaultAction: 'Allow' } } }) },
      { at: '/properties', in: account({ properties: {} }) },
    ],
    good: [
      account({ properties: { networkAcls: { defaultAction: 'Deny' } } }),
      account({ properties: { publicNetworkAccess: 'Disabled' } }),
    ],
  },
};
