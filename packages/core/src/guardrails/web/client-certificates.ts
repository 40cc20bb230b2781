import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const site = sample('Microsoft.Web/sites@2023-12-01', 'shop');

export const guardrail: Guardrail = {
  id: 'web/client-certificates',
  title: 'Web apps ask callers for a certificate',
  severity: 'low',
  why: 'An interface between services that asks for no certificate answers anybody who finds it.',
  fix: 'Set clientCertEnabled to true and clientCertMode to Required.',
  note: 'For interfaces between services; an app for browsers may skip it. HTTP/2 must be off on Windows for renegotiation.',
  controls: ['mcsb-1/PV-2', 'mcsb-2/PV-2'],
  peers: ['CKV_AZURE_17', 'AVD-AZU-0001', '92302b47-b0cc-46cb-a28f-5610ecda140b'],
  set: { '/properties/clientCertEnabled': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Web/sites' },
        {
          anyOf: [
            { field: 'Microsoft.Web/sites/clientCertEnabled', notEquals: true },
            { field: 'Microsoft.Web/sites/clientCertMode', in: ['Optional', 'OptionalInteractiveUser'] },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/clientCertEnabled', in: site({ properties: { clientCertEnabled: false } }) },
      { at: '/properties', in: site({ properties: {} }) },
      { at: '/properties/clientCertMode', in: site({ properties: { clientCertEnabled: true, clientCertMode: 'Optional' } }) },
    ],
    good: [
      site({ properties: { clientCertEnabled: true, clientCertMode: 'Required' } }),
      site({ properties: { clientCertEnabled: true } }),
    ],
  },
};
