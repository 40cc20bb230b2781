import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const portal = sample('Microsoft.AppPlatform/Spring/apiPortals@2024-05-01-preview', 'shop/default');

export const guardrail: Guardrail = {
  id: 'spring-apps/portal-private',
  title: 'API portals of Spring Apps are not public',
  severity: 'medium',
  why: 'The portal lists every interface, to everybody.',
  fix: 'Set public to false.',
  note: 'Absent, it is false. Azure Spring Apps is retired on 31 March 2028.',
  peers: ['CKV_AZURE_162'],
  set: { '/properties/public': false },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.AppPlatform/Spring/apiPortals' },
        { field: 'Microsoft.AppPlatform/Spring/apiPortals/public', equals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/public', in: portal({ properties: { public: true } }) }],
    good: [portal({ properties: { public: false } }), portal({ properties: {} })],
  },
};
