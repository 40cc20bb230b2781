import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const provisioning = sample('Microsoft.Devices/provisioningServices@2022-12-12', 'devices');

export const guardrail: Guardrail = {
  id: 'device-provisioning/public-network-access',
  title: 'Device provisioning services are not reachable from public networks',
  severity: 'low',
  why: 'Whoever has an enrolment key from anywhere registers devices of his own.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note: 'Absent, it is Enabled. Fleets whose devices are on the internet need it.',
  controls: ['mcsb-2/NS-2'],
  builtin: 'd82101f3-f3ce-4fc5-8708-4c09f4009546',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Devices/provisioningServices' },
        { field: 'Microsoft.Devices/provisioningServices/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: provisioning({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: provisioning({ properties: {} }) },
    ],
    good: [provisioning({ properties: { publicNetworkAccess: 'Disabled' } })],
  },
};
