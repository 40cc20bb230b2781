import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { lower, property } from '../property.ts';

const cluster = sample('Microsoft.Cache/redisEnterprise@2025-07-01', 'cache');

export const guardrail: Guardrail = {
  id: 'redis/managed-public-network-access',
  title: 'Managed Redis is not reachable from public networks',
  severity: 'medium',
  why: 'On a public endpoint only the access key stands between the internet and the data.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note: 'The property exists since API version 2025-07-01; before, the cluster is public until it has a private endpoint.',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  judge: property(
    ['Microsoft.Cache/redisEnterprise'],
    ['properties', 'publicNetworkAccess'],
    (value) => lower(value) === 'disabled',
  ),
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: cluster({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: cluster({ properties: {} }) },
    ],
    good: [cluster({ properties: { publicNetworkAccess: 'Disabled' } })],
  },
};
