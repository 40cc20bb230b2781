import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const endpoint = sample('Microsoft.Cdn/profiles/endpoints@2024-09-01', 'cdn/shop');

export const guardrail: Guardrail = {
  id: 'network/cdn-https',
  title: 'CDN endpoints serve HTTPS',
  severity: 'medium',
  why: 'Without HTTPS nobody can reach the content in a way that others cannot read and change.',
  fix: 'Remove isHttpsAllowed or set it to true.',
  note: 'Absent, it is allowed.',
  peers: ['CKV_AZURE_198'],
  set: { '/properties/isHttpsAllowed': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Cdn/profiles/endpoints' },
        { field: 'microsoft.cdn/profiles/endpoints/isHttpsAllowed', equals: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/isHttpsAllowed', in: endpoint({ properties: { isHttpsAllowed: false } }) }],
    good: [endpoint({ properties: { isHttpsAllowed: true } }), endpoint({ properties: {} })],
  },
};
