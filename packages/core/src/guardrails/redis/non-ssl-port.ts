import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cache = sample('Microsoft.Cache/redis@2024-03-01', 'cache');

export const guardrail: Guardrail = {
  id: 'redis/non-ssl-port',
  title: 'Redis caches accept encrypted connections only',
  severity: 'high',
  why: 'On the port without encryption anybody on the path reads the access key and everything that is cached.',
  fix: 'Set enableNonSslPort to false, or leave it out.',
  note: 'Absent, it is false.',
  controls: ['mcsb-1/DP-3', 'mcsb-2/DP-3'],
  peers: ['CKV_AZURE_91', 'TA-000022', 'Azure.Redis.NonSslPort'],
  builtin: '22bee202-a82f-4305-9a2a-6d7f44d4dedb',
  set: { '/properties/enableNonSslPort': false },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Cache/redis' },
        { field: 'Microsoft.Cache/redis/enableNonSslPort', equals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/enableNonSslPort', in: cache({ properties: { enableNonSslPort: true } }) }],
    good: [cache({ properties: { enableNonSslPort: false } }), cache({ properties: {} })],
  },
};
