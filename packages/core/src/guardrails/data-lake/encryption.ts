import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const lake = sample('Microsoft.DataLakeStore/accounts@2016-11-01', 'old');

export const guardrail: Guardrail = {
  id: 'data-lake/encryption',
  title: 'Data Lake Store accounts are encrypted',
  severity: 'high',
  why: 'Unencrypted files can be read by whoever gets hold of the disks.',
  fix: 'Remove encryptionState or set it to Enabled.',
  note: 'Data Lake Storage Gen1 was retired on 29 February 2024.',
  peers: ['CKV_AZURE_105', 'AVD-AZU-0036'],
  set: { '/properties/encryptionState': 'Enabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DataLakeStore/accounts' },
        { field: 'Microsoft.DataLakeStore/accounts/encryptionState', equals: 'Disabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/encryptionState', in: lake({ properties: { encryptionState: 'Disabled' } }) }],
    good: [lake({ properties: { encryptionState: 'Enabled' } }), lake({ properties: {} })],
  },
};
