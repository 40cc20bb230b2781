import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.CognitiveServices/accounts@2024-10-01', 'ai');

export const guardrail: Guardrail = {
  id: 'ai-services/data-loss-prevention',
  title: 'Azure OpenAI sends data to listed hosts only',
  severity: 'medium',
  why: 'A model that may fetch any address can be talked into carrying data out in it.',
  fix: 'Set restrictOutboundNetworkAccess to true and list the hosts in allowedFqdnList.',
  note: 'Absent, every address is allowed. Judges accounts of the kinds OpenAI and AIServices.',
  controls: ['mcsb-2/DP-2'],
  peers: ['CKV_AZURE_247'],
  set: { '/properties/restrictOutboundNetworkAccess': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.CognitiveServices/accounts' },
        { field: 'kind', in: ['OpenAI', 'AIServices'] },
        { field: 'Microsoft.CognitiveServices/accounts/restrictOutboundNetworkAccess', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/restrictOutboundNetworkAccess',
        in: account({ kind: 'OpenAI', properties: { restrictOutboundNetworkAccess: false } }),
      },
      { at: '/properties', in: account({ kind: 'OpenAI', properties: {} }) },
    ],
    good: [
      account({ kind: 'OpenAI', properties: { restrictOutboundNetworkAccess: true, allowedFqdnList: ['search.example.com'] } }),
      account({ kind: 'Face', properties: {} }),
    ],
  },
};
