import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cache = sample('Microsoft.Cache/redis@2024-03-01', 'cache');

export const guardrail: Guardrail = {
  id: 'redis/minimum-tls',
  title: 'Redis caches accept TLS 1.2 and newer only',
  severity: 'medium',
  why: 'TLS 1.0 and 1.1 can be broken by whoever sits between application and cache, and keys and data travel there.',
  fix: "Set minimumTlsVersion to '1.2' or newer.",
  note:
    'An older cache keeps what it has when the template leaves the property out; only an explicit version is certain. ' +
    'Azure stopped offering TLS 1.0 and 1.1 on Redis in 2025, so that this is about evidence more than exposure.',
  peers: ['CKV_AZURE_148', 'Azure.Redis.MinTLS'],
  set: { '/properties/minimumTlsVersion': '1.2' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Cache/redis' },
        {
          anyOf: [
            { field: 'Microsoft.Cache/redis/minimumTlsVersion', exists: false },
            { field: 'Microsoft.Cache/redis/minimumTlsVersion', less: '1.2' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/minimumTlsVersion', in: cache({ properties: { minimumTlsVersion: '1.0' } }) },
      { at: '/properties', in: cache({ properties: {} }) },
    ],
    good: [cache({ properties: { minimumTlsVersion: '1.2' } }), cache({ properties: { minimumTlsVersion: '1.3' } })],
  },
};
