import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.DeviceUpdate/accounts@2023-07-01', 'updates');

export const guardrail: Guardrail = {
  id: 'device-update/public-network-access',
  title: 'Device Update accounts are not reachable from public networks',
  severity: 'medium',
  why: 'Whoever gets hold of an account there puts software of his own on every device.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note: 'Absent, it is Enabled.',
  controls: ['mcsb-2/NS-2'],
  builtin: '510ec8b2-cb9e-461d-b7f3-6b8678c31182',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DeviceUpdate/accounts' },
        { field: 'Microsoft.DeviceUpdate/accounts/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: account({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: account({ properties: {} }) },
    ],
    good: [account({ properties: { publicNetworkAccess: 'Disabled' } })],
  },
};
