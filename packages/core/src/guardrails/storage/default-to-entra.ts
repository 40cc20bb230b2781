import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');

export const guardrail: Guardrail = {
  id: 'storage/default-to-entra',
  title: 'Storage accounts default to Entra ID in the portal',
  severity: 'low',
  why: 'The portal otherwise opens data with the account key, so that everybody who may list keys reads everything.',
  fix: 'Set defaultToOAuthAuthentication to true.',
  note: 'Absent, it is false.',
  controls: ['cis-6.0/9.3.3.1'],
  set: { '/properties/defaultToOAuthAuthentication': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Storage/storageAccounts' },
        { field: 'Microsoft.Storage/storageAccounts/defaultToOAuthAuthentication', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/defaultToOAuthAuthentication', in: account({ properties: { defaultToOAuthAuthentication: false } }) },
      { at: '/properties', in: account({ properties: {} }) },
    ],
    good: [account({ properties: { defaultToOAuthAuthentication: true } })],
  },
};
