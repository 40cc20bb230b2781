import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const backend = sample('Microsoft.ApiManagement/service/backends@2023-05-01-preview', 'api/orders');
const orders = sample('Microsoft.ApiManagement/service/apis@2023-05-01-preview', 'api/orders');

export const guardrail: Guardrail = {
  id: 'api-management/backend-https',
  title: 'Backends of APIs are called over HTTPS',
  severity: 'high',
  why: 'Behind the gateway keys and data travel in plain text otherwise, to whoever is in between.',
  fix: 'Use an https:// (or wss://) address in url of the backend, or serviceUrl of the API.',
  note: 'Names of services in a Service Fabric cluster (fabric:/...) pass; certificates secure the way there.',
  controls: ['mcsb-1/DP-3', 'mcsb-2/DP-3'],
  peers: ['CKV_AZURE_215', 'Azure.APIM.HTTPBackend'],
  rule: {
    if: {
      anyOf: [
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.ApiManagement/service/backends' },
            {
              anyOf: [
                { field: 'Microsoft.ApiManagement/service/backends/url', like: 'http://*' },
                { field: 'Microsoft.ApiManagement/service/backends/url', like: 'ws://*' },
              ],
            },
          ],
        },
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.ApiManagement/service/apis' },
            {
              anyOf: [
                { field: 'Microsoft.ApiManagement/service/apis/serviceUrl', like: 'http://*' },
                { field: 'Microsoft.ApiManagement/service/apis/serviceUrl', like: 'ws://*' },
              ],
            },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/url', in: backend({ properties: { url: 'http://orders.internal', protocol: 'http' } }) },
      { at: '/properties/serviceUrl', in: orders({ properties: { path: 'orders', serviceUrl: 'http://orders.internal' } }) },
    ],
    good: [
      backend({ properties: { url: 'https://orders.internal', protocol: 'http' } }),
      backend({ properties: { url: 'fabric:/shop/orders', protocol: 'http' } }),
      orders({ properties: { path: 'orders', serviceUrl: 'https://orders.internal' } }),
      orders({ properties: { path: 'orders' } }),
    ],
  },
};
