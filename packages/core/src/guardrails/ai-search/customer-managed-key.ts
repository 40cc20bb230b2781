import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const service = sample('Microsoft.Search/searchServices@2023-11-01', 'search');

export const guardrail: Guardrail = {
  id: 'ai-search/customer-managed-key',
  title: 'Search services insist on customer-managed keys',
  severity: 'low',
  why: 'An index holds copies of what it searches; with your own key you can cut off access to it by revoking it.',
  fix: 'Set encryptionWithCmk.enforcement to Enabled, and name a key in each index.',
  note: 'Absent, it is Unspecified. Data is encrypted in any case; this matters where regulation asks for control over the key.',
  controls: ['mcsb-1/DP-5', 'mcsb-2/DP-5'],
  builtin: '356da939-f20a-4bb9-86f8-5db445b0e354',
  set: { '/properties/encryptionWithCmk/enforcement': 'Enabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Search/searchServices' },
        { field: 'Microsoft.Search/searchServices/encryptionWithCmk.enforcement', notEquals: 'Enabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/encryptionWithCmk/enforcement',
        in: service({ properties: { encryptionWithCmk: { enforcement: 'Disabled' } } }),
      },
      { at: '/properties', in: service({ properties: {} }) },
    ],
    good: [service({ properties: { encryptionWithCmk: { enforcement: 'Enabled' } } })],
  },
};
