import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const service = sample('Microsoft.Search/searchServices@2023-11-01', 'search');

export const guardrail: Guardrail = {
  id: 'ai-search/public-network-access',
  title: 'Search services are not reachable from public networks',
  severity: 'medium',
  why: 'An index holds copies of what it searches; on a public endpoint a leaked key opens all of it.',
  fix: 'Set publicNetworkAccess to disabled and connect through private endpoints.',
  note: 'Absent, it is enabled. A network security perimeter (securedByPerimeter) counts as closed here.',
  controls: ['mcsb-2/NS-2'],
  peers: ['CKV_AZURE_124'],
  builtin: 'ee980b6d-0eca-4501-8d54-f6290fd512c3',
  set: { '/properties/publicNetworkAccess': 'disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Search/searchServices' },
        { field: 'Microsoft.Search/searchServices/publicNetworkAccess', notIn: ['disabled', 'securedByPerimeter'] },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: service({ properties: { publicNetworkAccess: 'enabled' } }) },
      { at: '/properties', in: service({ properties: {} }) },
    ],
    good: [
      service({ properties: { publicNetworkAccess: 'disabled' } }),
      service({ properties: { publicNetworkAccess: 'Disabled' } }),
    ],
  },
};
