import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const sparkPool = sample('Microsoft.Synapse/workspaces/bigDataPools@2021-06-01', 'lake/spark');

export const guardrail: Guardrail = {
  id: 'synapse/isolated-compute',
  title: 'Spark pools of Synapse have machines of their own',
  severity: 'low',
  why: 'On shared hosts a flaw of the host lets other customers in.',
  fix: 'Set isComputeIsolationEnabled to true (needs nodeSize XXXLarge).',
  peers: ['CKV_AZURE_242'],
  set: { '/properties/isComputeIsolationEnabled': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Synapse/workspaces/bigDataPools' },
        { field: 'Microsoft.Synapse/workspaces/bigDataPools/isComputeIsolationEnabled', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/isComputeIsolationEnabled', in: sparkPool({ properties: { isComputeIsolationEnabled: false } }) },
      { at: '/properties', in: sparkPool({ properties: {} }) },
    ],
    good: [sparkPool({ properties: { isComputeIsolationEnabled: true } })],
  },
};
