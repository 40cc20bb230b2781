import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforMariaDB/servers@2018-06-01', 'mariadb');

export const guardrail: Guardrail = {
  id: 'mariadb/geo-redundant-backup',
  title: 'MariaDB servers keep their backups in a second region',
  severity: 'low',
  why: 'When a region fails, backups that are kept only there are out of reach, and after a disaster gone.',
  fix: 'Set storageProfile.geoRedundantBackup to Enabled; it can only be chosen when the server is created.',
  note: 'Absent, it is Disabled. Azure Database for MariaDB was retired on 19 September 2025: move to MySQL.',
  controls: ['mcsb-1/BR-1', 'mcsb-1/BR-2', 'mcsb-2/BR-1', 'mcsb-2/BR-2'],
  peers: ['CKV_AZURE_129', 'Azure.MariaDB.GeoRedundantBackup'],
  builtin: '0ec47710-77ff-4a3d-9181-6aa50af424d0',
  set: { '/properties/storageProfile/geoRedundantBackup': 'Enabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DBforMariaDB/servers' },
        { field: 'Microsoft.DBforMariaDB/servers/storageProfile.geoRedundantBackup', notEquals: 'Enabled' },
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
      { at: '/properties', in: server({ properties: {} }) },
    ],
    good: [server({ properties: { storageProfile: { geoRedundantBackup: 'Enabled' } } })],
  },
};
