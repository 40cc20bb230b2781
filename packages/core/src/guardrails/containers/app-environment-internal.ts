import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const environment = sample('Microsoft.App/managedEnvironments@2024-03-01', 'shop');

export const guardrail: Guardrail = {
  id: 'containers/app-environment-internal',
  title: 'Container app environments have no public address',
  severity: 'medium',
  why: 'Every app in a public environment is one setting away from the internet.',
  fix: 'Set vnetConfiguration.internal to true, or publicNetworkAccess to Disabled.',
  note:
    'publicNetworkAccess Disabled closes the environment too, but has no policy alias; such an environment fails here and ' +
    'may be skipped.',
  controls: ['mcsb-2/NS-2'],
  peers: ['Azure.ContainerApp.PublicAccess'],
  builtin: 'd074ddf8-01a5-4b5e-a2b8-964aed452c0a',
  set: { '/properties/vnetConfiguration/internal': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.App/managedEnvironments' },
        { field: 'Microsoft.App/managedEnvironments/vnetConfiguration.internal', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/vnetConfiguration/internal',
        in: environment({ properties: { vnetConfiguration: { internal: false } } }),
      },
      { at: '/properties', in: environment({ properties: {} }) },
    ],
    good: [environment({ properties: { vnetConfiguration: { internal: true } } })],
  },
};
