import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const namedValue = sample('Microsoft.ApiManagement/service/namedValues@2023-05-01-preview', 'api/key');

export const guardrail: Guardrail = {
  id: 'api-management/named-values',
  title: 'Secret named values stand in a key vault',
  severity: 'medium',
  why: 'Kept in the service, they are read by everybody who may list its secrets, and never rotate.',
  fix: 'Set keyVault.secretIdentifier, and give the identity of the service the right to read that secret.',
  note: 'Azure refuses a named value without displayName; such a one passes, as in the built-in.',
  controls: ['mcsb-1/DP-6', 'mcsb-1/IM-8', 'mcsb-2/DP-6', 'mcsb-2/IM-8'],
  peers: ['Azure.APIM.EncryptValues', 'TA-000035'],
  builtin: 'f1cc7827-022c-473e-836e-5a51cae0b249',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ApiManagement/service/namedValues' },
        { field: 'Microsoft.ApiManagement/service/namedValues/displayName', exists: true },
        { field: 'Microsoft.ApiManagement/service/namedValues/secret', equals: true },
        { field: 'Microsoft.ApiManagement/service/namedValues/keyVault.secretIdentifier', exists: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties', in: namedValue({ properties: { displayName: 'key', secret: true } }) },
      {
        at: '/properties/keyVault',
        in: namedValue({ properties: { displayName: 'key', secret: true, keyVault: { identityClientId: 'x' } } }),
      },
    ],
    good: [
      namedValue({
        properties: {
          displayName: 'key',
          secret: true,
          keyVault: { secretIdentifier: 'https://kv.vault.azure.net/secrets/key' },
        },
      }),
      namedValue({ properties: { displayName: 'mode', value: 'fast' } }),
    ],
    unknown: [namedValue({ properties: { displayName: 'key', secret: "[parameters('secret')]" } })],
  },
};
