import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforPostgreSQL/servers@2017-12-01', 'pg');
const flexible = sample('Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01', 'pg');

export const guardrail: Guardrail = {
  id: 'postgresql/geo-redundant-backup',
  title: 'PostgreSQL servers keep their backups in a second region',
  severity: 'low',
  why: 'When a region fails, backups that are kept only there are out of reach, and after a disaster gone.',
  fix:
    'Set backup.geoRedundantBackup (single servers: storageProfile.geoRedundantBackup) to Enabled; it can only be chosen ' +
    'when the server is created.',
  note: 'Absent, it is Disabled. Replicas have no backups of their own and are left out.',
  controls: ['mcsb-1/BR-1', 'mcsb-1/BR-2', 'mcsb-2/BR-1', 'mcsb-2/BR-2'],
  peers: ['CKV_AZURE_102', 'CKV_AZURE_136', 'Azure.PostgreSQL.GeoRedundantBackup'],
  builtin: 'cee2f9fd-3968-44be-a863-bd62c9884423',
  rule: {
    if: {
      allOf: [
        {
          anyOf: [
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.DBforPostgreSQL/servers' },
                { field: 'Microsoft.DBforPostgreSQL/servers/storageProfile.geoRedundantBackup', notEquals: 'Enabled' },
              ],
            },
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.DBforPostgreSQL/flexibleServers' },
                { field: 'Microsoft.DBforPostgreSQL/flexibleServers/createMode', notEquals: 'Replica' },
                { field: 'Microsoft.DBforPostgreSQL/flexibleServers/backup.geoRedundantBackup', notEquals: 'Enabled' },
              ],
            },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/storageProfile/geoRedundantBackup',
        in: server({ properties: { storageProfile: { geoRedundantBackup: 'Disabled' } } }),
      },
      {
        at: '/properties/backup/geoRedundantBackup',
        in: flexible({ properties: { backup: { geoRedundantBackup: 'Disabled' } } }),
      },
      { at: '/properties', in: flexible({ properties: {} }) },
    ],
    good: [
      server({ properties: { storageProfile: { geoRedundantBackup: 'Enabled' } } }),
      flexible({ properties: { backup: { geoRedundantBackup: 'Enabled' } } }),
      flexible({ properties: { createMode: 'Replica' } }),
    ],
  },
};
