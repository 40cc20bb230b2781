import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const spring = sample('Microsoft.AppPlatform/Spring@2024-05-01-preview', 'shop');

export const guardrail: Guardrail = {
  id: 'spring-apps/network',
  title: 'Spring Apps run in a virtual network',
  severity: 'medium',
  why: 'Outside a network the apps reach neither private endpoints nor are held back by security groups.',
  fix: 'Use a tier other than Basic and name a subnet in networkProfile.serviceRuntimeSubnetId.',
  note: 'Azure Spring Apps is retired on 31 March 2028.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: ['CKV2_AZURE_23'],
  builtin: 'af35e2a4-ef96-44e7-a9ae-853dd97032c4',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.AppPlatform/Spring' },
        { field: 'Microsoft.AppPlatform/Spring/networkProfile.serviceRuntimeSubnetId', exists: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties', in: spring({ properties: {} }) }],
    good: [
      spring({
        properties: {
          networkProfile: {
            serviceRuntimeSubnetId: "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'spoke', 'spring')]",
          },
        },
      }),
    ],
  },
};
