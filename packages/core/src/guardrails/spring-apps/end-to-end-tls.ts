import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const springApp = sample('Microsoft.AppPlatform/Spring/apps@2024-05-01-preview', 'shop/web');

export const guardrail: Guardrail = {
  id: 'spring-apps/end-to-end-tls',
  title: 'Spring apps are reached over TLS all the way',
  severity: 'medium',
  why: 'Behind the entry traffic is plain text otherwise, to whoever is inside.',
  fix: 'Set enableEndToEndTLS to true.',
  note: 'Azure Spring Apps is retired on 31 March 2028.',
  peers: ['CKV2_AZURE_55'],
  set: { '/properties/enableEndToEndTLS': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.AppPlatform/Spring/apps' },
        { field: 'Microsoft.AppPlatform/Spring/apps/enableEndToEndTLS', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/enableEndToEndTLS', in: springApp({ properties: { enableEndToEndTLS: false } }) },
      { at: '/properties', in: springApp({ properties: {} }) },
    ],
    good: [springApp({ properties: { enableEndToEndTLS: true } })],
  },
};
