import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const group = sample('Microsoft.ContainerInstance/containerGroups@2023-05-01', 'job');

export const guardrail: Guardrail = {
  id: 'containers/group-no-public-address',
  title: 'Container groups have no public address',
  severity: 'medium',
  why: 'A group with a public address is scanned at once and bypasses every gateway and firewall.',
  fix: 'Set ipAddress.type to Private, or remove ipAddress.',
  peers: ['CKV_AZURE_245'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ContainerInstance/containerGroups' },
        { field: 'Microsoft.ContainerInstance/containerGroups/ipAddress.type', equals: 'Public' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/ipAddress/type', in: group({ properties: { ipAddress: { type: 'Public' } } }) }],
    good: [group({ properties: { ipAddress: { type: 'Private' } } }), group({ properties: {} })],
  },
};
