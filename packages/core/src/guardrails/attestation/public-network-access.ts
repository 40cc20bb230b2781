import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const provider = sample('Microsoft.Attestation/attestationProviders@2021-06-01', 'enclaves');

export const guardrail: Guardrail = {
  id: 'attestation/public-network-access',
  title: 'Attestation providers are not reachable from public networks',
  severity: 'low',
  why: 'Whoever administers the provider from anywhere decides which enclaves are trusted.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note: 'Absent, it is Enabled.',
  controls: ['mcsb-2/NS-2'],
  builtin: '5e7e928c-8693-4a23-9bf3-1c77b9a8fe97',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Attestation/attestationProviders' },
        { field: 'Microsoft.Attestation/attestationProviders/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: provider({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: provider({ properties: {} }) },
    ],
    good: [provider({ properties: { publicNetworkAccess: 'Disabled' } })],
  },
};
