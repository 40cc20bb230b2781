import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.CognitiveServices/accounts@2024-10-01', 'ai');

export const guardrail: Guardrail = {
  id: 'ai-services/public-network-access',
  title: 'AI services are not reachable from public networks',
  severity: 'medium',
  why: 'On a public endpoint a leaked key lets anybody use the models at your expense and read what was uploaded for them.',
  fix: 'Set publicNetworkAccess to Disabled and connect through private endpoints.',
  note: 'Absent, it is Enabled.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['CKV_AZURE_134', 'Azure.AI.PublicAccess'],
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.CognitiveServices/accounts' },
        { field: 'Microsoft.CognitiveServices/accounts/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: account({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: account({ properties: {} }) },
    ],
    good: [account({ properties: { publicNetworkAccess: 'Disabled' } })],
  },
};
