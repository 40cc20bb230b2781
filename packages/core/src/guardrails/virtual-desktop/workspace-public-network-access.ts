import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const workspace = sample('Microsoft.DesktopVirtualization/workspaces@2024-04-03', 'desks');

export const guardrail: Guardrail = {
  id: 'virtual-desktop/workspace-public-network-access',
  title: 'Workspaces of Azure Virtual Desktop are not reachable from public networks',
  severity: 'medium',
  why: 'A stolen password signs in to a desktop inside your network, from anywhere.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note: 'Absent, it is Enabled.',
  controls: ['mcsb-2/NS-2'],
  builtin: '87ac3038-c07a-4b92-860d-29e270a4f3cd',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DesktopVirtualization/workspaces' },
        { field: 'Microsoft.DesktopVirtualization/workspaces/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: workspace({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: workspace({ properties: {} }) },
    ],
    good: [workspace({ properties: { publicNetworkAccess: 'Disabled' } })],
  },
};
