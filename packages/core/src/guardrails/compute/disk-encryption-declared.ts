import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const disk = sample('Microsoft.Compute/disks@2023-10-02', 'data');

export const guardrail: Guardrail = {
  id: 'compute/disk-encryption-declared',
  title: 'Managed disks say how they are encrypted',
  severity: 'low',
  why: 'Azure encrypts every managed disk with its own keys; a template that says nothing has not decided whether that is enough.',
  fix: 'Set encryption.type (and diskEncryptionSetId), or encryptionSettingsCollection.enabled.',
  note: 'Azure Disk Encryption is retired on 15 September 2028; use encryption at the host.',
  controls: ['mcsb-2/DP-4', 'mcsb-2/DP-5'],
  peers: ['CKV_AZURE_2', 'AVD-AZU-0038', '350f3955-b5be-436f-afaa-3d2be2fa6cdd'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Compute/disks' },
        { field: 'Microsoft.Compute/disks/encryption.type', exists: false },
        { field: 'Microsoft.Compute/disks/encryption.diskEncryptionSetId', exists: false },
        { field: 'Microsoft.Compute/disks/encryptionSettingsCollection.enabled', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/encryptionSettingsCollection/enabled',
        in: disk({ properties: { encryptionSettingsCollection: { enabled: false } } }),
      },
      { at: '/properties', in: disk({ properties: {} }) },
    ],
    good: [
      disk({ properties: { encryption: { type: 'EncryptionAtRestWithPlatformKey' } } }),
      disk({ properties: { encryptionSettingsCollection: { enabled: true } } }),
    ],
  },
};
