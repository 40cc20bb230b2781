import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const app = sample('Microsoft.IoTCentral/iotApps@2021-06-01', 'devices');

export const guardrail: Guardrail = {
  id: 'iot-central/public-network-access',
  title: 'IoT Central applications are not reachable from public networks',
  severity: 'low',
  why: 'A token that leaked shows and steers devices from anywhere.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note: 'Absent, it is Enabled.',
  controls: ['mcsb-2/NS-2'],
  builtin: 'cd870362-211d-4cad-9ad9-11e5ea4ebbc1',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.IoTCentral/iotApps' },
        { field: 'Microsoft.IoTCentral/iotApps/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: app({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: app({ properties: {} }) },
    ],
    good: [app({ properties: { publicNetworkAccess: 'Disabled' } })],
  },
};
