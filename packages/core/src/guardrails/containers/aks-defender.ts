import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');

export const guardrail: Guardrail = {
  id: 'containers/aks-defender',
  title: 'Clusters are watched by Defender for Containers',
  severity: 'medium',
  why: 'Without the sensor nobody notices crypto miners, shells in containers or stolen tokens.',
  fix: 'Set securityProfile.defender.securityMonitoring.enabled to true and name a workspace.',
  controls: ['mcsb-1/LT-1', 'mcsb-1/LT-2', 'mcsb-2/LT-1', 'mcsb-2/LT-2'],
  peers: ['Azure.AKS.DefenderProfile'],
  set: { '/properties/securityProfile/defender/securityMonitoring/enabled': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerService/managedClusters' },
        {
          field: 'Microsoft.ContainerService/managedClusters/securityProfile.defender.securityMonitoring.enabled',
          notEquals: true,
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/securityProfile/defender/securityMonitoring/enabled',
        in: cluster({ properties: { securityProfile: { defender: { securityMonitoring: { enabled: false } } } } }),
      },
      { at: '/properties', in: cluster({ properties: {} }) },
    ],
    good: [cluster({ properties: { securityProfile: { defender: { securityMonitoring: { enabled: true } } } } })],
  },
};
