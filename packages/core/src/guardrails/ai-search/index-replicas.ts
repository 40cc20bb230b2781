import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const service = sample('Microsoft.Search/searchServices@2023-11-01', 'search');

export const guardrail: Guardrail = {
  id: 'ai-search/index-replicas',
  title: 'Search services have three replicas for updates of the index',
  severity: 'low',
  why: 'With fewer there is no service level for writing: the index goes stale while one replica is away.',
  fix: 'Set replicaCount to 3 or more where the index must stay current.',
  note: 'Absent, it is 1.',
  peers: ['CKV_AZURE_208', 'Azure.Search.IndexSLA'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Search/searchServices' },
        {
          anyOf: [
            { field: 'Microsoft.Search/searchServices/replicaCount', exists: false },
            { field: 'Microsoft.Search/searchServices/replicaCount', less: 3 },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/replicaCount', in: service({ properties: { replicaCount: 2 } }) },
      { at: '/properties', in: service({ properties: {} }) },
    ],
    good: [service({ properties: { replicaCount: 3 } })],
  },
};
