import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const files = sample('Microsoft.Storage/storageAccounts/fileServices@2023-05-01', 'example/default');
const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');

export const guardrail: Guardrail = {
  id: 'storage/smb-version',
  title: 'File shares speak SMB 3.1.1 only',
  severity: 'medium',
  why: 'SMB 2.1 does not encrypt, and 3.0 can be talked down to weaker settings; 3.1.1 protects the handshake itself.',
  fix: 'Set protocolSettings.smb.versions to SMB3.1.1;.',
  note: 'Absent, SMB 2.1, 3.0 and 3.1.1 are taken. Judged where a template writes the file service of an account.',
  controls: ['cis-6.0/9.1.2'],
  set: { '/properties/protocolSettings/smb/versions': 'SMB3.1.1;' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Storage/storageAccounts/fileServices' },
        {
          field: 'Microsoft.Storage/storageAccounts/fileServices/protocolSettings.smb.versions',
          notIn: ['SMB3.1.1', 'SMB3.1.1;'],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/protocolSettings/smb/versions',
        in: files({ properties: { protocolSettings: { smb: { versions: 'SMB2.1;SMB3.0;SMB3.1.1' } } } }),
      },
      { at: '/properties', in: files({ properties: {} }) },
      {
        at: 'example/default#/properties/protocolSettings/smb/versions',
        in: account({
          properties: {},
          resources: [
            {
              type: 'fileServices',
              apiVersion: '2023-05-01',
              name: 'default',
              properties: { protocolSettings: { smb: { versions: 'SMB3.0;SMB3.1.1' } } },
            },
          ],
        }),
      },
    ],
    good: [
      files({ properties: { protocolSettings: { smb: { versions: 'SMB3.1.1' } } } }),
      files({ properties: { protocolSettings: { smb: { versions: 'SMB3.1.1;' } } } }),
    ],
  },
};
