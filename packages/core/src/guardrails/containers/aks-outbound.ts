import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');

export const guardrail: Guardrail = {
  id: 'containers/aks-outbound',
  title: 'Clusters reach the internet through a firewall',
  severity: 'low',
  why: 'Through a load balancer pods reach any address, and nobody filters or records what leaves.',
  fix: 'Set networkProfile.outboundType to userDefinedRouting and route through a firewall.',
  note: 'Absent, it is loadBalancer.',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerService/managedClusters' },
        {
          field: 'Microsoft.ContainerService/managedClusters/networkProfile.outboundType',
          notIn: ['userDefinedRouting', 'none', 'block'],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/networkProfile/outboundType',
        in: cluster({ properties: { networkProfile: { outboundType: 'loadBalancer' } } }),
      },
      { at: '/properties', in: cluster({ properties: {} }) },
    ],
    good: [
      cluster({ properties: { networkProfile: { outboundType: 'userDefinedRouting' } } }),
      cluster({ properties: { networkProfile: { outboundType: 'none' } } }),
    ],
  },
};
