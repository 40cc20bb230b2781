import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cluster = sample('Microsoft.Cache/redisEnterprise@2024-10-01', 'cache');

export const guardrail: Guardrail = {
  id: 'redis/managed-minimum-tls',
  title: 'Managed Redis accepts TLS 1.2 and newer only',
  severity: 'medium',
  why: 'TLS 1.0 and 1.1 can be broken by whoever sits between application and cache, and keys and data travel there.',
  fix: "Set minimumTlsVersion to '1.2' or newer.",
  note: 'Absent, an older cluster keeps what it has; only an explicit version is certain.',
  peers: ['Azure.RedisEnterprise.MinTLS'],
  set: { '/properties/minimumTlsVersion': '1.2' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Cache/redisEnterprise' },
        {
          anyOf: [
            { field: 'Microsoft.Cache/redisEnterprise/minimumTlsVersion', exists: false },
            { field: 'Microsoft.Cache/redisEnterprise/minimumTlsVersion', less: '1.2' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/minimumTlsVersion', in: cluster({ properties: { minimumTlsVersion: '1.1' } }) },
      { at: '/properties', in: cluster({ properties: {} }) },
    ],
    good: [cluster({ properties: { minimumTlsVersion: '1.2' } }), cluster({ properties: { minimumTlsVersion: '1.3' } })],
  },
};
