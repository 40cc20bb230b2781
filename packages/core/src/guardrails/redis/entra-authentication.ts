import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { lower, property } from '../property.ts';

const cache = sample('Microsoft.Cache/redis@2024-03-01', 'cache');

export const guardrail: Guardrail = {
  id: 'redis/entra-authentication',
  title: 'Redis caches take identities of Microsoft Entra ID',
  severity: 'medium',
  why: 'Without them every application shares one access key that opens everything.',
  fix: "Set redisConfiguration['aad-enabled'] to 'true' and assign access policies to identities.",
  note: 'Absent, it is off.',
  peers: ['Azure.Redis.EntraID'],
  set: { '/properties/redisConfiguration/aad-enabled': 'true' },
  judge: property(
    ['Microsoft.Cache/redis'],
    ['properties', 'redisConfiguration', 'aad-enabled'],
    (value) => value === true || lower(value) === 'true',
  ),
  examples: {
    bad: [
      {
        at: '/properties/redisConfiguration/aad-enabled',
        in: cache({ properties: { redisConfiguration: { 'aad-enabled': 'false' } } }),
      },
      { at: '/properties', in: cache({ properties: {} }) },
    ],
    good: [cache({ properties: { redisConfiguration: { 'aad-enabled': 'true' } } })],
  },
};
