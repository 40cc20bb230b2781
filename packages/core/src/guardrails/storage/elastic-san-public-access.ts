import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const elasticSan = sample('Microsoft.ElasticSan/elasticSans@2023-01-01', 'example');

export const guardrail: Guardrail = {
  id: 'storage/elastic-san-public-access',
  title: 'Elastic SANs are not reachable from public networks',
  severity: 'medium',
  why: 'Volumes are block devices: whoever attaches one reads and writes everything on it.',
  fix: 'Set publicNetworkAccess to Disabled and use private endpoints.',
  controls: ['mcsb-2/NS-2'],
  builtin: '6a92fe1f-0b86-44ae-843d-2db3d2b571ae',
  set: { '/properties/publicNetworkAccess': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ElasticSan/elasticSans' },
        { field: 'Microsoft.ElasticSan/elasticSans/publicNetworkAccess', notEquals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/publicNetworkAccess', in: elasticSan({ properties: { publicNetworkAccess: 'Enabled' } }) },
      { at: '/properties', in: elasticSan({ properties: {} }) },
    ],
    good: [elasticSan({ properties: { publicNetworkAccess: 'Disabled' } })],
  },
};
