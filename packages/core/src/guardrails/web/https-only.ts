import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const site = sample('Microsoft.Web/sites@2023-12-01', 'shop');
const slot = sample('Microsoft.Web/sites/slots@2023-12-01', 'shop/blue');

export const guardrail: Guardrail = {
  id: 'web/https-only',
  title: 'Web apps redirect plain HTTP to HTTPS',
  severity: 'high',
  why: 'Whoever sits between reads and changes what is sent over plain HTTP, sign-ins included.',
  fix: 'Set httpsOnly to true.',
  note:
    'Absent, plain HTTP is served. Web apps, function apps and their slots alike, of which the built-in takes the web ' +
    'apps only.',
  controls: ['mcsb-1/DP-3', 'mcsb-2/DP-3'],
  peers: [
    'CKV_AZURE_14',
    'CKV_AZURE_153',
    'AVD-AZU-0072',
    'Azure.AppService.UseHTTPS',
    'TA-000016',
    'TA-000004',
    '488847ff-6031-487c-bf42-98fd6ac5c9a0',
    'CKV_AZURE_70',
    'AVD-AZU-0004',
    'TA-000010',
  ],
  builtin: 'a4af4a39-4135-47fb-b175-47fbdf85311d',
  set: { '/properties/httpsOnly': true },
  rule: {
    if: {
      anyOf: [
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.Web/sites' },
            { field: 'Microsoft.Web/sites/httpsOnly', notEquals: true },
          ],
        },
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.Web/sites/slots' },
            { field: 'Microsoft.Web/sites/slots/httpsOnly', notEquals: true },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/httpsOnly', in: site({ properties: { httpsOnly: false } }) },
      { at: '/properties/httpsOnly', in: slot({ properties: { httpsOnly: false } }) },
      { at: '/properties', in: site({ properties: {} }) },
    ],
    good: [site({ properties: { httpsOnly: true } }), slot({ properties: { httpsOnly: true } })],
  },
};
