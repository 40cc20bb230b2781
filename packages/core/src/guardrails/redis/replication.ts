import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cache = sample('Microsoft.Cache/redis@2024-03-01', 'cache');

export const guardrail: Guardrail = {
  id: 'redis/replication',
  title: 'Redis caches have a replica',
  severity: 'low',
  why: 'A Basic cache is one machine without a service level: every patch empties it and takes the application down.',
  fix: 'Choose the Standard or Premium sku.',
  peers: ['CKV_AZURE_230', 'Azure.Redis.MinSKU'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Cache/redis' },
        { field: 'Microsoft.Cache/redis/sku.name', equals: 'Basic' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/sku/name', in: cache({ properties: { sku: { name: 'Basic', family: 'C', capacity: 1 } } }) }],
    good: [
      cache({ properties: { sku: { name: 'Standard', family: 'C', capacity: 1 } } }),
      cache({ properties: { sku: { name: 'Premium', family: 'P', capacity: 1 } } }),
    ],
  },
};
