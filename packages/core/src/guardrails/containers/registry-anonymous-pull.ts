import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const registry = sample('Microsoft.ContainerRegistry/registries@2023-07-01', 'registry');

export const guardrail: Guardrail = {
  id: 'containers/registry-anonymous-pull',
  title: 'Registries ask who pulls',
  severity: 'high',
  why: 'Anonymous pull publishes every image, with everything that was built into it.',
  fix: 'Remove anonymousPullEnabled or set it to false.',
  note: "Absent, it is off. Registries of tier Basic can't have it, whatever the template says.",
  peers: ['CKV_AZURE_138', 'Azure.ACR.AnonymousAccess'],
  builtin: '9f2dea28-e834-476c-99c5-3507b4728395',
  set: { '/properties/anonymousPullEnabled': false },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerRegistry/registries' },
        { field: 'Microsoft.ContainerRegistry/registries/sku.name', in: ['Standard', 'Premium'] },
        { field: 'Microsoft.ContainerRegistry/registries/anonymousPullEnabled', equals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/anonymousPullEnabled',
        in: registry({ sku: { name: 'Standard' }, properties: { anonymousPullEnabled: true } }),
      },
    ],
    good: [
      registry({ sku: { name: 'Premium' }, properties: { anonymousPullEnabled: false } }),
      registry({ sku: { name: 'Standard' }, properties: {} }),
      registry({ sku: { name: 'Basic' }, properties: { anonymousPullEnabled: true } }),
    ],
  },
};
