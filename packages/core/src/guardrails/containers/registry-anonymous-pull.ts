import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const registry = sample('Microsoft.ContainerRegistry/registries@2023-07-01', 'registry');

export const guardrail: Guardrail = {
  id: 'containers/registry-anonymous-pull',
  title: 'Registries ask who pulls',
  severity: 'high',
  why: 'Anonymous pull publishes every image, with everything that was built into it.',
  fix: 'Remove anonymousPullEnabled or set it to false.',
  note: 'Absent, it is off.',
  peers: ['CKV_AZURE_138', 'Azure.ACR.AnonymousAccess'],
  builtin: '9f2dea28-e834-476c-99c5-3507b4728395',
  set: { '/properties/anonymousPullEnabled': false },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerRegistry/registries' },
        { field: 'Microsoft.ContainerRegistry/registries/anonymousPullEnabled', equals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/anonymousPullEnabled', in: registry({ properties: { anonymousPullEnabled: true } }) }],
    good: [registry({ properties: { anonymousPullEnabled: false } }), registry({ properties: {} })],
  },
};
