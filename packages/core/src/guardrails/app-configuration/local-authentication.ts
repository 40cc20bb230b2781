import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const store = sample('Microsoft.AppConfiguration/configurationStores@2024-05-01', 'settings');

export const guardrail: Guardrail = {
  id: 'app-configuration/local-authentication',
  title: 'App Configuration stores accept no shared keys',
  severity: 'medium',
  why: 'A key opens everything, belongs to nobody and cannot be limited or traced; Entra identities can.',
  fix: 'Set disableLocalAuth to true after moving clients to Microsoft Entra ID.',
  note: 'Absent, keys are accepted.',
  peers: ['CKV_AZURE_184', 'Azure.AppConfig.DisableLocalAuth'],
  builtin: 'b08ab3ca-1062-4db3-8803-eec9cae605d6',
  set: { '/properties/disableLocalAuth': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.AppConfiguration/configurationStores' },
        { field: 'Microsoft.AppConfiguration/configurationStores/disableLocalAuth', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/disableLocalAuth', in: store({ properties: { disableLocalAuth: false } }) },
      { at: '/properties', in: store({ properties: {} }) },
    ],
    good: [store({ properties: { disableLocalAuth: true } })],
  },
};
