import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');

export const guardrail: Guardrail = {
  id: 'storage/key-expiration',
  title: 'Storage account keys have to be rotated within 90 days',
  severity: 'medium',
  why:
    'A leaked key works until it is replaced; a rotation period makes Azure remind you and lets policies find keys that are ' +
    'overdue.',
  fix: 'Set keyPolicy.keyExpirationPeriodInDays to 90 or less.',
  note:
    "The built-in judges the age of live keys, which a template doesn't have; this is the setting that it relies on. With " +
    'shared keys refused there is nothing to rotate.',
  controls: ['cis-6.0/9.3.1.1', 'mcsb-2/DP-6'],
  set: { '/properties/keyPolicy/keyExpirationPeriodInDays': 90 },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Storage/storageAccounts' },
        { field: 'Microsoft.Storage/storageAccounts/allowSharedKeyAccess', notEquals: false },
        {
          anyOf: [
            {
              field: 'Microsoft.Storage/storageAccounts/keyPolicy.keyExpirationPeriodInDays',
              exists: false,
            },
            { field: 'Microsoft.Storage/storageAccounts/keyPolicy.keyExpirationPeriodInDays', greater: 90 },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/keyPolicy/keyExpirationPeriodInDays',
        in: account({ properties: { keyPolicy: { keyExpirationPeriodInDays: 365 } } }),
      },
      { at: '/properties', in: account({ properties: {} }) },
    ],
    good: [
      account({ properties: { keyPolicy: { keyExpirationPeriodInDays: 90 } } }),
      account({ properties: { keyPolicy: { keyExpirationPeriodInDays: 30 } } }),
      account({ properties: { allowSharedKeyAccess: false } }),
    ],
  },
};
