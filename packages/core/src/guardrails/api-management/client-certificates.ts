import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const service = sample('Microsoft.ApiManagement/service@2023-05-01-preview', 'api');

export const guardrail: Guardrail = {
  id: 'api-management/client-certificates',
  title: 'API Management of the consumption tier asks for client certificates',
  severity: 'low',
  why: 'An interface between services that asks for no certificate answers anybody who finds it.',
  fix: 'Set enableClientCertificate to true.',
  note: 'The other tiers negotiate certificates for each host name. Absent, it is off.',
  peers: ['CKV_AZURE_152'],
  set: { '/properties/enableClientCertificate': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ApiManagement/service' },
        { field: 'Microsoft.ApiManagement/service/sku.name', equals: 'Consumption' },
        { field: 'Microsoft.ApiManagement/service/enableClientCertificate', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/enableClientCertificate',
        in: service({ sku: { name: 'Consumption' }, properties: { enableClientCertificate: false } }),
      },
      { at: '/properties', in: service({ sku: { name: 'Consumption' }, properties: {} }) },
    ],
    good: [service({ sku: { name: 'Consumption' }, properties: { enableClientCertificate: true } })],
  },
};
