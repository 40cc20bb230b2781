import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { property } from '../property.ts';

const capacity = sample('Microsoft.Fabric/capacities@2023-11-01', 'lab');

export const guardrail: Guardrail = {
  id: 'fabric/administrators',
  title: 'Fabric capacities name their administrators',
  severity: 'low',
  why: 'Without a name nobody answers for the capacity, and nobody can stop it.',
  fix: 'List administration.members.',
  judge: property(
    ['Microsoft.Fabric/capacities'],
    ['properties', 'administration', 'members'],
    (members) => Array.isArray(members) && members.length > 0,
  ),
  examples: {
    bad: [
      { at: '/properties/administration/members', in: capacity({ properties: { administration: { members: [] } } }) },
      { at: '/properties', in: capacity({ properties: {} }) },
    ],
    good: [capacity({ properties: { administration: { members: ['ops@example.com'] } } })],
  },
};
