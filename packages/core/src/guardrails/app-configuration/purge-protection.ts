import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const store = sample('Microsoft.AppConfiguration/configurationStores@2024-05-01', 'settings');

export const guardrail: Guardrail = {
  id: 'app-configuration/purge-protection',
  title: 'App Configuration stores have purge protection',
  severity: 'low',
  why: 'Whoever may delete a store may otherwise purge it at once, and every app that reads its settings stops.',
  fix: 'Set enablePurgeProtection to true.',
  note: 'Absent, it is off.',
  peers: ['CKV_AZURE_187', 'Azure.AppConfig.PurgeProtect'],
  set: { '/properties/enablePurgeProtection': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.AppConfiguration/configurationStores' },
        { field: 'Microsoft.AppConfiguration/configurationStores/enablePurgeProtection', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/enablePurgeProtection', in: store({ properties: { enablePurgeProtection: false } }) },
      { at: '/properties', in: store({ properties: {} }) },
    ],
    good: [store({ properties: { enablePurgeProtection: true } })],
  },
};
