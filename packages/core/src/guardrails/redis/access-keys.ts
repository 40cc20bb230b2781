import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { property } from '../property.ts';

const cache = sample('Microsoft.Cache/redis@2024-03-01', 'cache');

export const guardrail: Guardrail = {
  id: 'redis/access-keys',
  title: 'Redis caches refuse access keys',
  severity: 'medium',
  why: "An access key opens everything in the cache, belongs to nobody and can't be limited or traced; Entra identities can.",
  fix: 'Set disableAccessKeyAuthentication to true after moving applications to Microsoft Entra ID.',
  note: 'Absent, it is false; the built-in only reports an explicit false.',
  peers: ['Azure.Redis.LocalAuth'],
  builtin: '3827af20-8f80-4b15-8300-6db0873ec901',
  set: { '/properties/disableAccessKeyAuthentication': true },
  judge: property(['Microsoft.Cache/redis'], ['properties', 'disableAccessKeyAuthentication'], (value) => value === true),
  examples: {
    bad: [
      { at: '/properties/disableAccessKeyAuthentication', in: cache({ properties: { disableAccessKeyAuthentication: false } }) },
      { at: '/properties', in: cache({ properties: {} }) },
    ],
    good: [cache({ properties: { disableAccessKeyAuthentication: true } })],
  },
};
