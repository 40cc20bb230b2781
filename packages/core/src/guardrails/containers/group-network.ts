import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const group = sample('Microsoft.ContainerInstance/containerGroups@2023-05-01', 'job');

export const guardrail: Guardrail = {
  id: 'containers/group-network',
  title: 'Container groups run in a virtual network',
  severity: 'medium',
  why: 'Outside a network a group reaches neither private endpoints nor is held back by security groups.',
  fix: 'Name a delegated subnet in subnetIds.',
  peers: ['CKV_AZURE_98'],
  builtin: '8af8f826-edcb-4178-b35f-851ea6fea615',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerInstance/containerGroups' },
        {
          anyOf: [
            { field: 'Microsoft.ContainerInstance/containerGroups/subnetIds', exists: false },
            { count: { field: 'Microsoft.ContainerInstance/containerGroups/subnetIds[*]' }, equals: 0 },
          ],
        },
        { field: 'Microsoft.ContainerInstance/containerGroups/networkProfile.id', exists: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties', in: group({ properties: {} }) }],
    good: [
      group({
        properties: { subnetIds: [{ id: "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'spoke', 'jobs')]" }] },
      }),
    ],
  },
};
