import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const site = sample('Microsoft.Web/sites@2023-12-01', 'shop');

export const guardrail: Guardrail = {
  id: 'web/public-network-access',
  title: 'Web apps are not reachable from public networks',
  severity: 'low',
  why: 'Behind a private endpoint or gateway every request passes the web application firewall.',
  fix: 'Set publicNetworkAccess to Disabled and publish through a gateway or Front Door.',
  note:
    'Absent, it is Enabled. Apps in an App Service environment are as reachable as that and pass. A public web site has ' +
    'to be reachable in some way: skip it where access restrictions let only the gateway in.',
  controls: ['mcsb-2/NS-2'],
  peers: ['CKV_AZURE_222', 'CKV_AZURE_221'],
  builtin: '1b5ef780-c53c-4a64-87f3-bb9c8c8094ba',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Web/sites' },
        { field: 'Microsoft.Web/sites/hostingEnvironmentProfile.id', exists: false },
        { field: 'Microsoft.Web/sites/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: site({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: site({ properties: {} }) },
    ],
    good: [
      site({ properties: { publicNetworkAccess: 'Disabled' } }),
      site({
        properties: { hostingEnvironmentProfile: { id: "[resourceId('Microsoft.Web/hostingEnvironments', 'isolated')]" } },
      }),
    ],
  },
};
