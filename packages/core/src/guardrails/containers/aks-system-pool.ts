import type { Resource } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { isOneOf, look, lookFrom, members, not, or, type Look } from '../look.ts';
import { includes, judged } from '../property.ts';

const cluster = sample('Microsoft.ContainerService/managedClusters@2024-09-01', 'aks');
const pool = sample('Microsoft.ContainerService/managedClusters/agentPools@2024-09-01', 'aks/system');

function systemPools(resource: Resource): Judgement[] {
  return profiles(resource).flatMap((profile) => {
    const system = isOneOf(lookFrom(profile, 'mode').value, 'System');
    const taints = lookFrom(profile, 'nodeTaints');
    return system === false
      ? []
      : [judged(resource, taints, or(not(system), includes(taints, 'CriticalAddonsOnly=true:NoSchedule')))];
  });
}

function profiles({ type, body }: Resource): readonly Look[] {
  if (type.toLowerCase() !== 'microsoft.containerservice/managedclusters') return [look(body, 'properties')];
  return members(look(body, 'properties', 'agentPoolProfiles'));
}

export const guardrail: Guardrail = {
  id: 'containers/aks-system-pool',
  title: 'System pools run system pods only',
  severity: 'low',
  why: 'A workload that takes all memory of a node takes name resolution and metrics down with it.',
  fix: 'Set nodeTaints of pools with mode System to ["CriticalAddonsOnly=true:NoSchedule"].',
  peers: ['CKV_AZURE_232'],
  judge: {
    types: ['microsoft.containerservice/managedclusters', 'microsoft.containerservice/managedclusters/agentpools'],
    judge: systemPools,
  },
  examples: {
    bad: [
      {
        at: '/properties/agentPoolProfiles/0',
        in: cluster({
          properties: {
            agentPoolProfiles: [
              { name: 'system', mode: 'System' },
              { name: 'work', mode: 'User' },
            ],
          },
        }),
      },
      { at: '/properties/nodeTaints', in: pool({ properties: { mode: 'System', nodeTaints: [] } }) },
    ],
    good: [
      cluster({
        properties: {
          agentPoolProfiles: [{ name: 'system', mode: 'System', nodeTaints: ['CriticalAddonsOnly=true:NoSchedule'] }],
        },
      }),
      pool({ properties: { mode: 'User' } }),
    ],
    unknown: [pool({ properties: { mode: 'System', nodeTaints: "[parameters('taints')]" } })],
  },
};
