import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforMySQL/servers@2017-12-01', 'mysql');
const flexible = sample('Microsoft.DBforMySQL/flexibleServers@2023-12-30', 'mysql');

export const guardrail: Guardrail = {
  id: 'mysql/geo-redundant-backup',
  title: 'MySQL servers keep their backups in a second region',
  severity: 'low',
  why: 'When a region fails, backups that are kept only there are out of reach, and after a disaster gone.',
  fix:
    'Set backup.geoRedundantBackup (single servers: storageProfile.geoRedundantBackup) to Enabled; it can only be chosen ' +
    'when the server is created.',
  note: 'Absent, it is Disabled. Replicas have no backups of their own and are left out.',
  controls: ['mcsb-1/BR-1', 'mcsb-1/BR-2', 'mcsb-2/BR-1', 'mcsb-2/BR-2'],
  peers: ['CKV_AZURE_94', 'Azure.MySQL.GeoRedundantBackup'],
  builtin: '82339799-d096-41ae-8538-b108becf0970',
  rule: {
    if: {
      allOf: [
        {
          anyOf: [
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.DBforMySQL/servers' },
                { field: 'Microsoft.DBforMySQL/servers/storageProfile.geoRedundantBackup', notEquals: 'Enabled' },
              ],
            },
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.DBforMySQL/flexibleServers' },
                { field: 'Microsoft.DBforMySQL/flexibleServers/createMode', notEquals: 'Replica' },
                { field: 'Microsoft.DBforMySQL/flexibleServers/backup.geoRedundantBackup', notEquals: 'Enabled' },
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
      { at: '/properties/backup', in: flexible({ properties: { backup: { backupRetentionDays: 14 } } }) },
    ],
    good: [
      server({ properties: { storageProfile: { geoRedundantBackup: 'Enabled' } } }),
      flexible({ properties: { backup: { geoRedundantBackup: 'Enabled' } } }),
      flexible({ properties: { createMode: 'Replica' } }),
    ],
  },
};
