import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const service = sample('Microsoft.ApiManagement/service@2023-05-01-preview', 'api');

export const guardrail: Guardrail = {
  id: 'api-management/public-network-access',
  title: 'API Management is not reachable from public networks',
  severity: 'low',
  why: 'On a public endpoint every interface is one mistake away from the internet.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint, or put a gateway in front.',
  note:
    'Absent, it is Enabled; Azure takes Disabled only once a private endpoint exists. A service inside a virtual network ' +
    '(Internal) has no public gateway. Skip it for interfaces that are meant for the public.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['CKV_AZURE_174'],
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ApiManagement/service' },
        { field: 'Microsoft.ApiManagement/service/virtualNetworkType', notEquals: 'Internal' },
        { field: 'Microsoft.ApiManagement/service/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: service({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: service({ properties: {} }) },
    ],
    good: [
      service({ properties: { publicNetworkAccess: 'Disabled' } }),
      service({ properties: { virtualNetworkType: 'Internal' } }),
    ],
  },
};
