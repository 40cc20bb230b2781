import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const app = sample('Microsoft.App/containerApps@2024-03-01', 'shop');

export const guardrail: Guardrail = {
  id: 'containers/app-internal',
  title: 'Container apps are reachable from their environment only',
  severity: 'low',
  why: 'An external ingress puts the app on the internet without a web application firewall.',
  fix: 'Set configuration.ingress.external to false and publish through a gateway.',
  note: 'Absent, it is internal.',
  peers: ['Azure.ContainerApp.ExternalIngress'],
  builtin: '783ea2a8-b8fd-46be-896a-9ae79643a0b1',
  set: { '/properties/configuration/ingress/external': false },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.App/containerApps' },
        { field: 'Microsoft.App/containerApps/configuration.ingress.external', equals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/configuration/ingress/external',
        in: app({ properties: { configuration: { ingress: { external: true } } } }),
      },
    ],
    good: [app({ properties: { configuration: { ingress: { external: false } } } }), app({ properties: {} })],
  },
};
