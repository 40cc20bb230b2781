import type { Resource, ResourceGraph } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement, ParameterValues } from '../guardrail.ts';
import { isLike } from '../like.ts';
import { look, members, test } from '../look.ts';
import { judged, lower } from '../property.ts';

const machine = sample('Microsoft.Compute/virtualMachines@2024-07-01', 'vm');

function approved(resource: Resource, _: ResourceGraph, parameters: ParameterValues): Judgement[] {
  const patterns = members(look(parameters, 'approvedSizes')).flatMap(({ value }) => lower(value) ?? []);
  const size = look(resource.body, 'properties', 'hardwareProfile', 'vmSize');
  if (patterns.length === 0 || size.value === undefined) return [];
  return [
    judged(
      resource,
      size,
      test(size.value, (known) => patterns.some((pattern) => isLike(lower(known) ?? '', pattern))),
    ),
  ];
}

export const guardrail: Guardrail = {
  id: 'compute/approved-size',
  title: 'Machines have an approved size',
  severity: 'low',
  why: 'Sizes that nobody expected cost much, and are a sign of miners in a taken-over subscription.',
  fix: 'Choose a size of the list, or add it.',
  note: 'Asks nothing until approvedSizes lists patterns, for example Standard_D*_v5; * stands for anything.',
  parameters: {
    approvedSizes: {
      type: 'Array',
      defaultValue: [],
      metadata: { description: 'Patterns of approved sizes; * stands for anything.' },
    },
  },
  judge: { types: ['microsoft.compute/virtualmachines'], judge: approved },
  examples: {
    values: { approvedSizes: ['Standard_D*_v5'] },
    bad: [
      {
        at: '/properties/hardwareProfile/vmSize',
        in: machine({ properties: { hardwareProfile: { vmSize: 'Standard_NC24ads_A100_v4' } } }),
      },
    ],
    good: [machine({ properties: { hardwareProfile: { vmSize: 'Standard_D4s_v5' } } }), machine({ properties: {} })],
  },
};
