import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.CognitiveServices/accounts@2024-10-01', 'ai');

export const guardrail: Guardrail = {
  id: 'ai-services/customer-managed-key',
  title: 'AI services encrypt with a customer-managed key',
  severity: 'low',
  why: 'With your own key you can cut off access to training data and stored conversations by revoking it.',
  fix: 'Set encryption.keySource to Microsoft.KeyVault and name the key in encryption.keyVaultProperties.',
  note:
    'Data is encrypted in any case; this matters where regulation asks for control over the key. Kinds that can have ' +
    'none are left out as in the built-in, which also leaves out AIServices.',
  controls: ['mcsb-1/DP-5', 'mcsb-2/DP-5'],
  peers: ['CKV2_AZURE_22'],
  builtin: '67121cc7-ff39-4ab8-b7e3-95b84dab487d',
  parameters: {
    excludedKinds: {
      type: 'Array',
      defaultValue: [
        'CognitiveServices',
        'ContentSafety',
        'ConversationalLanguageUnderstanding',
        'HealthDecisionSupport',
        'HealthInsights',
        'ImmersiveReader',
        'Internal.AllInOne',
        'knowledge',
        'LUIS',
        'LUIS.Authoring',
        'MetricsAdvisor',
        'QnAMaker',
        'QnAMaker.V2',
        'SpeechTranslation',
        'TranscriptionIntelligence',
      ],
      metadata: { description: 'Kinds of accounts that need no key of your own.' },
    },
  },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.CognitiveServices/accounts' },
        { field: 'kind', notIn: "[parameters('excludedKinds')]" },
        { field: 'Microsoft.CognitiveServices/accounts/encryption.keySource', notEquals: 'Microsoft.KeyVault' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/encryption/keySource',
        in: account({ properties: { encryption: { keySource: 'Microsoft.CognitiveServices' } } }),
      },
      { at: '/properties', in: account({ properties: {} }) },
    ],
    good: [
      account({ properties: { encryption: { keySource: 'Microsoft.KeyVault' } } }),
      account({ kind: 'ContentSafety', properties: {} }),
    ],
  },
};
