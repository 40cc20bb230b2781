import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const store = sample('Microsoft.AppConfiguration/configurationStores@2024-05-01', 'settings');

export const guardrail: Guardrail = {
  id: 'app-configuration/public-network-access',
  title: 'App Configuration stores are not reachable from public networks',
  severity: 'medium',
  why: 'On a public endpoint a leaked key or token works from everywhere; behind a private endpoint only from your networks.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note: 'Absent, it is on until a private endpoint exists.',
  controls: ['mcsb-2/NS-2'],
  peers: ['CKV_AZURE_185'],
  builtin: '3d9f5e4c-9947-4579-9539-2a7695fbc187',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.AppConfiguration/configurationStores' },
        { field: 'Microsoft.AppConfiguration/configurationStores/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: store({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: store({ properties: {} }) },
    ],
    good: [store({ properties: { publicNetworkAccess: 'Disabled' } })],
  },
};
