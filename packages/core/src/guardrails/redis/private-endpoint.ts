import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { endpointTo, privateEndpoint } from '../private-endpoint.ts';

const cache = sample('Microsoft.Cache/redisEnterprise@2024-10-01', 'cache');

export const guardrail: Guardrail = {
  id: 'redis/private-endpoint',
  title: 'Redis caches are reached through private endpoints',
  severity: 'low',
  why: 'Behind a private endpoint a stolen key is useless outside your networks, and the traffic never crosses the internet.',
  fix: 'Add a private endpoint (Microsoft.Network/privateEndpoints) for the group redisEnterprise.',
  note:
    'Only endpoints of the same deployment are seen; suppress the finding where another template makes it. Judges ' +
    'managed Redis and Azure Cache for Redis; Microsoft has a built-in for each.',
  controls: ['mcsb-2/NS-2'],
  builtin: '960e650e-9ce3-4316-9590-8ee2c016ca2f',
  judge: privateEndpoint(['Microsoft.Cache/redisEnterprise', 'Microsoft.Cache/redis']),
  examples: {
    bad: [{ at: '', in: cache({ properties: {} }) }],
    good: [
      [cache({ properties: {} }), endpointTo("[resourceId('Microsoft.Cache/redisEnterprise', 'cache')]", 'redisEnterprise')],
    ],
    unknown: [[cache({ properties: {} }), endpointTo("[parameters('target')]", 'redisEnterprise')]],
  },
};
