import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const backend = sample('Microsoft.ApiManagement/service/backends@2023-05-01-preview', 'api/orders');

export const guardrail: Guardrail = {
  id: 'api-management/backend-https',
  title: 'Backends of APIs are called over HTTPS',
  severity: 'high',
  why: 'Behind the gateway keys and data travel in plain text otherwise, to whoever is in between.',
  fix: 'Use an https:// address in url.',
  controls: ['mcsb-1/DP-3', 'mcsb-2/DP-3'],
  peers: ['CKV_AZURE_215', 'Azure.APIM.HTTPBackend'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ApiManagement/service/backends' },
        { field: 'Microsoft.ApiManagement/service/backends/url', exists: true },
        { field: 'Microsoft.ApiManagement/service/backends/url', notLike: 'https://*' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/url', in: backend({ properties: { url: 'http://orders.internal', protocol: 'http' } }) }],
    good: [backend({ properties: { url: 'https://orders.internal', protocol: 'http' } }), backend({ properties: {} })],
  },
};
