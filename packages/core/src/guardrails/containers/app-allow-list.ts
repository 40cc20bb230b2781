import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const app = sample('Microsoft.App/containerApps@2024-03-01', 'shop');

export const guardrail: Guardrail = {
  id: 'containers/app-allow-list',
  title: 'Container apps list who may connect',
  severity: 'low',
  why: 'A list of addresses that are refused lets everybody else in.',
  fix: 'Use rules with action Allow in configuration.ingress.ipSecurityRestrictions.',
  peers: ['Azure.ContainerApp.RestrictIngress'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.App/containerApps' },
        {
          count: {
            field: 'Microsoft.App/containerApps/configuration.ingress.ipSecurityRestrictions[*]',
            where: {
              field: 'Microsoft.App/containerApps/configuration.ingress.ipSecurityRestrictions[*].action',
              equals: 'Deny',
            },
          },
          greater: 0,
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/configuration/ingress/ipSecurityRestrictions/0/action',
        in: app({
          properties: {
            configuration: {
              ingress: { ipSecurityRestrictions: [{ name: 'bad', ipAddressRange: '198.51.100.0/24', action: 'Deny' }] },
            },
          },
        }),
      },
    ],
    good: [
      app({
        properties: {
          configuration: {
            ingress: { ipSecurityRestrictions: [{ name: 'office', ipAddressRange: '203.0.113.0/28', action: 'Allow' }] },
          },
        },
      }),
      app({ properties: {} }),
    ],
  },
};
