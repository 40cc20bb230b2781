import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');
const defender = sample('Microsoft.Security/defenderForStorageSettings@2022-12-01-preview', 'current');
const scope = 'Microsoft.Storage/storageAccounts/example';

export const guardrail: Guardrail = {
  id: 'storage/sensitive-data-discovery',
  title: 'Defender for Storage looks for sensitive data',
  severity: 'low',
  why: 'Alerts about an account with personal or card data need another urgency; that takes knowing where such data is.',
  fix: 'Set sensitiveDataDiscovery.isEnabled to true.',
  note:
    'Absent, it is off. Judged where a template writes the Defender setting of an account; otherwise the plan of the ' +
    'subscription decides.',
  peers: ['Azure.Storage.Defender.DataScan'],
  set: { '/properties/sensitiveDataDiscovery/isEnabled': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Security/defenderForStorageSettings' },
        { field: 'Microsoft.Security/defenderForStorageSettings/isEnabled', equals: true },
        { field: 'Microsoft.Security/defenderForStorageSettings/sensitiveDataDiscovery.isEnabled', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: 'current#/properties/sensitiveDataDiscovery/isEnabled',
        in: [
          account({ properties: {} }),
          defender({ scope, properties: { isEnabled: true, sensitiveDataDiscovery: { isEnabled: false } } }),
        ],
      },
    ],
    good: [
      [
        account({ properties: {} }),
        defender({ scope, properties: { isEnabled: true, sensitiveDataDiscovery: { isEnabled: true } } }),
      ],
      account({ properties: {} }),
    ],
  },
};
