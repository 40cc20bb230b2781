import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const disk = sample('Microsoft.Compute/disks@2023-10-02', 'data');

export const guardrail: Guardrail = {
  id: 'compute/disk-customer-managed-key',
  title: 'Managed disks are encrypted with a customer-managed key',
  severity: 'low',
  why: 'With your own key you decide when it rotates and can cut off all access by revoking it.',
  fix: 'Set encryption.diskEncryptionSetId.',
  note: 'Data is encrypted in any case; this matters where regulation asks for control over the key.',
  controls: ['mcsb-2/DP-5'],
  peers: ['CKV_AZURE_93', 'CKV2_AZURE_14'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Compute/disks' },
        { field: 'Microsoft.Compute/disks/encryption.diskEncryptionSetId', exists: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties', in: disk({ properties: {} }) },
      { at: '/properties/encryption', in: disk({ properties: { encryption: { type: 'EncryptionAtRestWithPlatformKey' } } }) },
    ],
    good: [
      disk({
        properties: { encryption: { diskEncryptionSetId: "[resourceId('Microsoft.Compute/diskEncryptionSets', 'set')]" } },
      }),
    ],
  },
};
