import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const registry = sample('Microsoft.ContainerRegistry/registries@2023-07-01', 'registry');

export const guardrail: Guardrail = {
  id: 'containers/registry-export',
  title: 'Registries refuse to export images',
  severity: 'medium',
  why: 'Export copies all images to another registry, also in a foreign tenant, with one call.',
  fix: 'Set policies.exportPolicy.status to disabled (needs sku Premium and publicNetworkAccess Disabled).',
  note: 'Absent, it is enabled. The built-in also wants public network access to be off, which is a guardrail of its own here.',
  peers: ['Azure.ACR.ExportPolicy'],
  builtin: '524b0254-c285-4903-bee6-bb8126cde579',
  set: { '/properties/policies/exportPolicy/status': 'disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerRegistry/registries' },
        { field: 'Microsoft.ContainerRegistry/registries/policies.exportPolicy.status', notEquals: 'disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/policies/exportPolicy/status',
        in: registry({ properties: { policies: { exportPolicy: { status: 'enabled' } } } }),
      },
      { at: '/properties', in: registry({ properties: {} }) },
    ],
    good: [registry({ properties: { policies: { exportPolicy: { status: 'disabled' } } } })],
  },
};
