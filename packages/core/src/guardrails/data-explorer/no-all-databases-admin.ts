import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const assignment = sample('Microsoft.Kusto/clusters/principalAssignments@2023-08-15', 'events/team');

export const guardrail: Guardrail = {
  id: 'data-explorer/no-all-databases-admin',
  title: 'Nobody administers all databases of a Data Explorer cluster',
  severity: 'medium',
  why: 'The role reads, changes and deletes every database of the cluster, also those that are made later.',
  fix: 'Assign roles at single databases.',
  builtin: '8945ba5e-918e-4a57-8117-fe615d12e3ba',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Kusto/clusters/principalAssignments' },
        { field: 'Microsoft.Kusto/clusters/principalAssignments/role', equals: 'AllDatabasesAdmin' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/role', in: assignment({ properties: { role: 'AllDatabasesAdmin', principalId: 'data' } }) }],
    good: [assignment({ properties: { role: 'AllDatabasesViewer', principalId: 'data' } })],
  },
};
