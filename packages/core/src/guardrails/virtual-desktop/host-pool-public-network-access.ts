import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const pool = sample('Microsoft.DesktopVirtualization/hostPools@2024-04-03', 'desks');

export const guardrail: Guardrail = {
  id: 'virtual-desktop/host-pool-public-network-access',
  title: 'Host pools of Azure Virtual Desktop are not reachable from public networks',
  severity: 'medium',
  why: 'A stolen password signs in to a desktop inside your network, from anywhere.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note:
    'Absent, it is Enabled. EnabledForSessionHostsOnly passes: people come through private endpoints then, machines over ' +
    'the internet; the built-in for that case is another one.',
  controls: ['mcsb-2/NS-2'],
  builtin: 'c25dcf31-878f-4eba-98eb-0818fdc6a334',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DesktopVirtualization/hostPools' },
        {
          field: 'Microsoft.DesktopVirtualization/hostPools/publicNetworkAccess',
          notIn: ['Disabled', 'EnabledForSessionHostsOnly'],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: pool({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: pool({ properties: {} }) },
    ],
    good: [
      pool({ properties: { publicNetworkAccess: 'Disabled' } }),
      pool({ properties: { publicNetworkAccess: 'EnabledForSessionHostsOnly' } }),
    ],
  },
};
