import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const profile = sample('Microsoft.Network/trafficManagerProfiles@2022-04-01', 'shop');

export const guardrail: Guardrail = {
  id: 'network/traffic-manager-probe',
  title: 'Traffic Manager probes endpoints over HTTPS',
  severity: 'low',
  why: 'A probe over plain HTTP can be answered by somebody else, who then gets the traffic.',
  fix: 'Set monitorConfig.protocol to HTTPS.',
  peers: ['Azure.TrafficManager.Protocol'],
  set: { '/properties/monitorConfig/protocol': 'HTTPS' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/trafficManagerProfiles' },
        { field: 'Microsoft.Network/trafficmanagerprofiles/monitorConfig.protocol', equals: 'HTTP' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/monitorConfig/protocol',
        in: profile({ properties: { monitorConfig: { protocol: 'HTTP', port: 80 } } }),
      },
    ],
    good: [profile({ properties: { monitorConfig: { protocol: 'HTTPS', port: 443 } } }), profile({ properties: {} })],
  },
};
