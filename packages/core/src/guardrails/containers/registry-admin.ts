import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const registry = sample('Microsoft.ContainerRegistry/registries@2023-07-01', 'registry');

export const guardrail: Guardrail = {
  id: 'containers/registry-admin',
  title: 'Registries have no admin user',
  severity: 'high',
  why: 'The admin user is one shared password that may push any image, and nobody can tell who used it.',
  fix: 'Remove adminUserEnabled or set it to false; use Entra ID or tokens.',
  note: 'Absent, it is off.',
  controls: ['mcsb-2/IM-1'],
  peers: ['CKV_AZURE_137', 'Azure.ACR.AdminUser'],
  builtin: 'dc921057-6b28-4fbe-9b83-f7bec05db6c2',
  set: { '/properties/adminUserEnabled': false },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerRegistry/registries' },
        { field: 'Microsoft.ContainerRegistry/registries/adminUserEnabled', equals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/adminUserEnabled', in: registry({ properties: { adminUserEnabled: true } }) }],
    good: [registry({ properties: { adminUserEnabled: false } }), registry({ properties: {} })],
  },
};
