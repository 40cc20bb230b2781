import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const service = sample('Microsoft.Search/searchServices@2023-11-01', 'search');

export const guardrail: Guardrail = {
  id: 'ai-search/query-replicas',
  title: 'Search services have two replicas for queries',
  severity: 'low',
  why: 'One replica has no service level: every maintenance is an outage of the search.',
  fix: 'Set replicaCount to 2 or more.',
  note: 'Absent, it is 1.',
  peers: ['CKV_AZURE_209', 'Azure.Search.QuerySLA'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Search/searchServices' },
        {
          anyOf: [
            { field: 'Microsoft.Search/searchServices/replicaCount', exists: false },
            { field: 'Microsoft.Search/searchServices/replicaCount', less: 2 },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/replicaCount', in: service({ properties: { replicaCount: 1 } }) },
      { at: '/properties', in: service({ properties: {} }) },
    ],
    good: [service({ properties: { replicaCount: 2 } }), service({ properties: { replicaCount: 3 } })],
  },
};
