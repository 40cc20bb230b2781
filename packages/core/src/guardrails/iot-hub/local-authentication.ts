import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const hub = sample('Microsoft.Devices/IotHubs@2023-06-30', 'devices');

export const guardrail: Guardrail = {
  id: 'iot-hub/local-authentication',
  title: 'IoT hubs accept no shared keys for their service API',
  severity: 'medium',
  why: 'A key of the service API sends commands to every device, and nobody can tell who used it.',
  fix: 'Set disableLocalAuth to true after moving back ends to Microsoft Entra ID.',
  note: 'Absent, keys are accepted. Devices keep signing in with their own keys and certificates.',
  builtin: '672d56b3-23a7-4a3c-a233-b77ed7777518',
  set: { '/properties/disableLocalAuth': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Devices/IotHubs' },
        { field: 'Microsoft.Devices/IotHubs/disableLocalAuth', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/disableLocalAuth', in: hub({ properties: { disableLocalAuth: false } }) },
      { at: '/properties', in: hub({ properties: {} }) },
    ],
    good: [hub({ properties: { disableLocalAuth: true } })],
  },
};
