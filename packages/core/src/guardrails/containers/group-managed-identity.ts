import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const group = sample('Microsoft.ContainerInstance/containerGroups@2023-05-01', 'job');

export const guardrail: Guardrail = {
  id: 'containers/group-managed-identity',
  title: 'Container groups have a managed identity',
  severity: 'low',
  why: 'Without one the containers need passwords and keys, which leak.',
  fix: 'Set identity.type to SystemAssigned or UserAssigned.',
  peers: ['CKV2_AZURE_28'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerInstance/containerGroups' },
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
      { at: '/identity/type', in: group({ identity: { type: 'None' }, properties: {} }) },
      { at: '', in: group({ properties: {} }) },
    ],
    good: [group({ identity: { type: 'SystemAssigned' }, properties: {} })],
  },
};
