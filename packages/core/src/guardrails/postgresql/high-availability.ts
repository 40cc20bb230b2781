import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01', 'pg');

export const guardrail: Guardrail = {
  id: 'postgresql/high-availability',
  title: 'PostgreSQL flexible servers have a standby',
  severity: 'low',
  why: 'Without a standby every fault and every patch of the host is an outage of the application.',
  fix: 'Set highAvailability.mode to ZoneRedundant (or SameZone). Burstable servers have none: choose another tier.',
  note: 'Absent, it is Disabled. Replicas are left out.',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DBforPostgreSQL/flexibleServers' },
        { field: 'Microsoft.DBforPostgreSQL/flexibleServers/createMode', notEquals: 'Replica' },
        { field: 'Microsoft.DBforPostgreSQL/flexibleServers/highAvailability.mode', notIn: ['ZoneRedundant', 'SameZone'] },
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
