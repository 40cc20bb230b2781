import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const instance = sample('Microsoft.Sql/managedInstances@2023-08-01', 'mi');

export const guardrail: Guardrail = {
  id: 'sql/managed-instance-identity',
  title: 'SQL managed instances have a managed identity',
  severity: 'low',
  why:
    'Without an identity of its own the instance reaches vaults, storage and the directory with stored secrets or not at ' +
    'all.',
  fix: 'Set identity.type to SystemAssigned or UserAssigned.',
  note: 'Absent, there is none.',
  peers: ['Azure.SQLMI.ManagedIdentity'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Sql/managedInstances' },
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
      { at: '/identity/type', in: instance({ identity: { type: 'None' }, properties: {} }) },
      { at: '', in: instance({ properties: {} }) },
    ],
    good: [
      instance({ identity: { type: 'SystemAssigned' }, properties: {} }),
      instance({ identity: { type: 'SystemAssigned,UserAssigned' }, properties: {} }),
    ],
  },
};
