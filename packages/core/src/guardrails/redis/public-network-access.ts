import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const cache = sample('Microsoft.Cache/redis@2024-03-01', 'cache');

export const guardrail: Guardrail = {
  id: 'redis/public-network-access',
  title: 'Redis caches are not reachable from public networks',
  severity: 'medium',
  why: 'On a public endpoint only the access key and firewall rules stand between the internet and the data.',
  fix: 'Set publicNetworkAccess to Disabled and connect through a private endpoint.',
  note: 'Absent, it is Enabled. Caches in a subnet have no public address and pass; the built-in fails them.',
  controls: ['mcsb-2/NS-2'],
  peers: ['CKV_AZURE_89', 'Azure.Redis.PublicNetworkAccess'],
  builtin: '470baccb-7e51-4549-8b1a-3e5be069f663',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Cache/redis' },
        { field: 'Microsoft.Cache/redis/subnetId', exists: false },
        { field: 'Microsoft.Cache/redis/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: cache({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: cache({ properties: {} }) },
    ],
    good: [
      cache({ properties: { publicNetworkAccess: 'Disabled' } }),
      cache({ properties: { subnetId: "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'cache')]" } }),
    ],
  },
};
