import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const endpoint = sample('Microsoft.Cdn/profiles/endpoints@2024-09-01', 'cdn/shop');

export const guardrail: Guardrail = {
  id: 'network/cdn-no-http',
  title: 'CDN endpoints refuse plain HTTP',
  severity: 'medium',
  why: 'Whoever sits between reads and changes what is sent over plain HTTP.',
  fix: 'Set isHttpAllowed to false.',
  note: 'Absent, it is allowed. Azure CDN from Microsoft (classic) is retired on 30 September 2027.',
  peers: ['CKV_AZURE_197', 'Azure.CDN.HTTP'],
  set: { '/properties/isHttpAllowed': false },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Cdn/profiles/endpoints' },
        { field: 'microsoft.cdn/profiles/endpoints/isHttpAllowed', notEquals: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/isHttpAllowed', in: endpoint({ properties: { isHttpAllowed: true } }) },
      { at: '/properties', in: endpoint({ properties: {} }) },
    ],
    good: [endpoint({ properties: { isHttpAllowed: false } })],
  },
};
