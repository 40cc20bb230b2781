import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const hub = sample('Microsoft.Devices/IotHubs@2023-06-30', 'devices');

export const guardrail: Guardrail = {
  id: 'iot-hub/minimum-tls',
  title: 'IoT hubs accept TLS 1.2 and newer only',
  severity: 'high',
  why: 'TLS 1.0 and 1.1 can be broken by whoever sits between client and service, and keys and data travel in every request.',
  fix: 'Set minTlsVersion to 1.2.',
  note: 'Absent, TLS 1.0 is accepted. It can only be chosen when the hub is created, in some regions only.',
  peers: ['Azure.IoTHub.MinTLS'],
  set: { '/properties/minTlsVersion': '1.2' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Devices/IotHubs' },
        {
          anyOf: [
            { field: 'Microsoft.Devices/IotHubs/minTlsVersion', exists: false },
            { field: 'Microsoft.Devices/IotHubs/minTlsVersion', less: '1.2' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/minTlsVersion', in: hub({ properties: { minTlsVersion: '1.0' } }) },
      { at: '/properties', in: hub({ properties: {} }) },
    ],
    good: [hub({ properties: { minTlsVersion: '1.2' } }), hub({ properties: { minTlsVersion: '1.3' } })],
  },
};
