import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const site = sample('Microsoft.Web/sites@2023-12-01', 'shop');

export const guardrail: Guardrail = {
  id: 'web/managed-identity',
  title: 'Web apps have a managed identity',
  severity: 'low',
  why: 'Without one the app needs passwords and keys, which leak.',
  fix: 'Set identity.type to SystemAssigned or UserAssigned.',
  controls: ['mcsb-1/IM-3', 'mcsb-2/IM-3'],
  peers: [
    'CKV_AZURE_16',
    'CKV_AZURE_71',
    'AVD-AZU-0002',
    'Azure.AppService.ManagedIdentity',
    'TA-000007',
    'TA-000013',
    'TA-000019',
    'e9c133e5-c2dd-4b7b-8fff-40f2de367b56',
  ],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Web/sites' },
        {
          anyOf: [
            { field: 'identity.type', exists: false },
            { field: 'identity.type', equals: 'None' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/identity/type', in: site({ identity: { type: 'None' }, properties: {} }) },
      { at: '', in: site({ properties: {} }) },
    ],
    good: [
      site({ identity: { type: 'SystemAssigned' }, properties: {} }),
      site({ identity: { type: 'UserAssigned' }, properties: {} }),
    ],
  },
};
