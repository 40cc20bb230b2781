import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const hub = sample('Microsoft.Devices/IotHubs@2023-06-30', 'devices');

export const guardrail: Guardrail = {
  id: 'iot-hub/public-network-access',
  title: 'IoT hubs are not reachable from public networks',
  severity: 'medium',
  why: 'On a public endpoint a leaked key or token works from everywhere; behind a private endpoint only from your networks.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note: 'Absent, it is Enabled.',
  controls: ['mcsb-2/NS-2'],
  peers: ['CKV_AZURE_108'],
  builtin: '2d6830fb-07eb-48e7-8c4d-2a442b35f0fb',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Devices/IotHubs' },
        { field: 'Microsoft.Devices/IotHubs/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: hub({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: hub({ properties: {} }) },
    ],
    good: [hub({ properties: { publicNetworkAccess: 'Disabled' } })],
  },
};
