import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const app = sample('Microsoft.App/containerApps@2024-03-01', 'shop');

export const guardrail: Guardrail = {
  id: 'containers/app-no-http',
  title: 'Container apps redirect plain HTTP',
  severity: 'high',
  why: 'Whoever sits between reads and changes everything that is sent over plain HTTP.',
  fix: 'Remove configuration.ingress.allowInsecure or set it to false.',
  note: 'Absent, plain HTTP is redirected.',
  peers: ['Azure.ContainerApp.Insecure'],
  builtin: '0e80e269-43a4-4ae9-b5bc-178126b8a5cb',
  set: { '/properties/configuration/ingress/allowInsecure': false },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.App/containerApps' },
        { field: 'Microsoft.App/containerApps/configuration.ingress.allowInsecure', equals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/configuration/ingress/allowInsecure',
        in: app({ properties: { configuration: { ingress: { allowInsecure: true } } } }),
      },
    ],
    good: [app({ properties: { configuration: { ingress: { allowInsecure: false } } } }), app({ properties: {} })],
  },
};
