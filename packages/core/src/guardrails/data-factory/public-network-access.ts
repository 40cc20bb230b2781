import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const factory = sample('Microsoft.DataFactory/factories@2018-06-01', 'etl');

export const guardrail: Guardrail = {
  id: 'data-factory/public-network-access',
  title: 'Data factories are not reachable from public networks',
  severity: 'medium',
  why: 'On a public endpoint a leaked key or token works from everywhere; behind a private endpoint only from your networks.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note: 'Absent, it is Enabled.',
  controls: ['mcsb-2/NS-2'],
  peers: ['CKV_AZURE_104', 'AVD-AZU-0035'],
  builtin: '1cf164be-6819-4a50-b8fa-4bcaa4f98fb6',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DataFactory/factories' },
        { field: 'Microsoft.DataFactory/factories/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: factory({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: factory({ properties: {} }) },
    ],
    good: [factory({ properties: { publicNetworkAccess: 'Disabled' } })],
  },
};
