import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const vault = sample('Microsoft.RecoveryServices/vaults@2024-04-01', 'vault');

export const guardrail: Guardrail = {
  id: 'backup/recovery-vault-cross-region-restore',
  title: 'Backups of Recovery Services vaults can be restored in a second region',
  severity: 'low',
  why: 'When a region fails, its backups otherwise stay out of reach until Microsoft declares it lost.',
  fix: 'Set redundancySettings.standardTierStorageRedundancy to GeoRedundant and crossRegionRestore to Enabled.',
  note:
    'Absent, cross-region restore is Disabled. Only geo-redundant vaults can have it: a vault that is locally or ' +
    'zone-redundant by choice is left out.',
  set: { '/properties/redundancySettings/crossRegionRestore': 'Enabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.RecoveryServices/vaults' },
        {
          field: 'Microsoft.RecoveryServices/vaults/redundancySettings.standardTierStorageRedundancy',
          notIn: ['LocallyRedundant', 'ZoneRedundant'],
        },
        { field: 'Microsoft.RecoveryServices/vaults/redundancySettings.crossRegionRestore', notEquals: 'Enabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/redundancySettings/crossRegionRestore',
        in: vault({
          properties: { redundancySettings: { standardTierStorageRedundancy: 'GeoRedundant', crossRegionRestore: 'Disabled' } },
        }),
      },
      { at: '/properties', in: vault({ properties: {} }) },
    ],
    good: [
      vault({
        properties: { redundancySettings: { standardTierStorageRedundancy: 'GeoRedundant', crossRegionRestore: 'Enabled' } },
      }),
      vault({ properties: { redundancySettings: { standardTierStorageRedundancy: 'LocallyRedundant' } } }),
    ],
  },
};
