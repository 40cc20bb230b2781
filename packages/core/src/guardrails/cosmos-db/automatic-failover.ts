import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.DocumentDB/databaseAccounts@2024-05-15', 'cosmos');

export const guardrail: Guardrail = {
  id: 'cosmos-db/automatic-failover',
  title: 'Cosmos DB accounts fail over by themselves',
  severity: 'low',
  why: 'When the region that writes fails, somebody has to notice and act before the application works again.',
  fix: 'Set enableAutomaticFailover to true.',
  note:
    'Absent, it is false. Accounts that write in several regions need no failover, and those in one region have nowhere ' +
    'to go; both are left out.',
  set: { '/properties/enableAutomaticFailover': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DocumentDB/databaseAccounts' },
        { count: { field: 'Microsoft.DocumentDB/databaseAccounts/Locations[*]' }, greater: 1 },
        { field: 'Microsoft.DocumentDB/databaseAccounts/enableMultipleWriteLocations', notEquals: true },
        { field: 'Microsoft.DocumentDB/databaseAccounts/enableAutomaticFailover', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/enableAutomaticFailover',
        in: account({
          properties: {
            enableAutomaticFailover: false,
            locations: [
              { locationName: 'westeurope', failoverPriority: 0 },
              { locationName: 'northeurope', failoverPriority: 1 },
            ],
          },
        }),
      },
    ],
    good: [
      account({
        properties: {
          enableAutomaticFailover: true,
          locations: [
            { locationName: 'westeurope', failoverPriority: 0 },
            { locationName: 'northeurope', failoverPriority: 1 },
          ],
        },
      }),
      account({ properties: { locations: [{ locationName: 'westeurope', failoverPriority: 0 }] } }),
    ],
  },
};
