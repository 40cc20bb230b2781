import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforMySQL/flexibleServers@2023-12-30', 'mysql');

export const guardrail: Guardrail = {
  id: 'mysql/high-availability',
  title: 'MySQL flexible servers have a standby',
  severity: 'low',
  why: 'Without a standby every fault and every patch of the host is an outage of the application.',
  fix: 'Set highAvailability.mode to ZoneRedundant (or SameZone). Burstable servers have none: choose another tier.',
  note: 'Absent, it is Disabled. Replicas are left out.',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DBforMySQL/flexibleServers' },
        { field: 'Microsoft.DBforMySQL/flexibleServers/createMode', notEquals: 'Replica' },
        { field: 'Microsoft.DBforMySQL/flexibleServers/highAvailability.mode', notIn: ['ZoneRedundant', 'SameZone'] },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/highAvailability/mode', in: server({ properties: { highAvailability: { mode: 'Disabled' } } }) },
      { at: '/properties', in: server({ properties: {} }) },
    ],
    good: [
      server({ properties: { highAvailability: { mode: 'ZoneRedundant' } } }),
      server({ properties: { highAvailability: { mode: 'SameZone' } } }),
      server({ properties: { createMode: 'Replica' } }),
    ],
  },
};
