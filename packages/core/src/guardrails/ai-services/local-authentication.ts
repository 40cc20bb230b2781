import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.CognitiveServices/accounts@2024-10-01', 'ai');

export const guardrail: Guardrail = {
  id: 'ai-services/local-authentication',
  title: 'AI services refuse keys',
  severity: 'medium',
  why: "A key opens the whole account, belongs to nobody and can't be limited or traced; Entra identities can.",
  fix: 'Set disableLocalAuth to true after moving applications to Microsoft Entra ID.',
  note: 'Absent, it is false.',
  controls: ['mcsb-1/IM-1', 'mcsb-2/IM-1'],
  peers: ['CKV_AZURE_236', 'Azure.AI.DisableLocalAuth'],
  builtin: '71ef260a-8f18-47b7-abcb-62d0673d94dc',
  set: { '/properties/disableLocalAuth': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.CognitiveServices/accounts' },
        { field: 'Microsoft.CognitiveServices/accounts/disableLocalAuth', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/disableLocalAuth', in: account({ properties: { disableLocalAuth: false } }) },
      { at: '/properties', in: account({ properties: {} }) },
    ],
    good: [account({ properties: { disableLocalAuth: true } })],
  },
};
