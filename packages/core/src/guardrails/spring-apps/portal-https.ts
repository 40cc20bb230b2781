import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const portal = sample('Microsoft.AppPlatform/Spring/apiPortals@2024-05-01-preview', 'shop/default');

export const guardrail: Guardrail = {
  id: 'spring-apps/portal-https',
  title: 'API portals of Spring Apps redirect plain HTTP',
  severity: 'medium',
  why: 'Whoever sits between reads and changes what is sent over plain HTTP.',
  fix: 'Set httpsOnly to true.',
  note: 'Azure Spring Apps is retired on 31 March 2028.',
  peers: ['CKV_AZURE_161'],
  set: { '/properties/httpsOnly': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.AppPlatform/Spring/apiPortals' },
        { field: 'Microsoft.AppPlatform/Spring/apiPortals/httpsOnly', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/httpsOnly', in: portal({ properties: { httpsOnly: false } }) },
      { at: '/properties', in: portal({ properties: {} }) },
    ],
    good: [portal({ properties: { httpsOnly: true } })],
  },
};
