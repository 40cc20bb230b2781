import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const app = sample('Microsoft.App/containerApps@2024-03-01', 'shop');

export const guardrail: Guardrail = {
  id: 'containers/app-managed-identity',
  title: 'Container apps have a managed identity',
  severity: 'low',
  why: 'Without one the app needs passwords and keys, which leak.',
  fix: 'Set identity.type to SystemAssigned or UserAssigned.',
  controls: ['mcsb-2/IM-3'],
  peers: ['Azure.ContainerApp.ManagedIdentity'],
  builtin: 'b874ab2d-72dd-47f1-8cb5-4a306478a4e7',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.App/containerApps' },
        {
          anyOf: [
            { field: 'identity.type', exists: false },
            { field: 'identity.type', equals: 'None' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/identity/type', in: app({ identity: { type: 'None' }, properties: {} }) },
      { at: '', in: app({ properties: {} }) },
    ],
    good: [app({ identity: { type: 'SystemAssigned' }, properties: {} })],
  },
};
