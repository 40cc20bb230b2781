import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');

export const guardrail: Guardrail = {
  id: 'storage/local-users',
  title: 'Storage accounts have no local users',
  severity: 'medium',
  why:
    'Local users of SFTP sign in with passwords or keys that Microsoft Entra ID knows nothing about: no second factor, no ' +
    'central revocation.',
  fix: 'Set isLocalUserEnabled to false; enable it only on an account made for SFTP.',
  note: 'Absent, local users exist only where SFTP is enabled.',
  peers: ['CKV_AZURE_244'],
  set: { '/properties/isLocalUserEnabled': false },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Storage/storageAccounts' },
        {
          anyOf: [
            { field: 'Microsoft.Storage/storageAccounts/isLocalUserEnabled', equals: true },
            {
              allOf: [
                { field: 'Microsoft.Storage/storageAccounts/isLocalUserEnabled', exists: false },
                { field: 'Microsoft.Storage/storageAccounts/isSftpEnabled', equals: true },
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
      { at: '/properties/isLocalUserEnabled', in: account({ properties: { isLocalUserEnabled: true } }) },
      { at: '/properties/isSftpEnabled', in: account({ properties: { isSftpEnabled: true } }) },
    ],
    good: [account({ properties: { isLocalUserEnabled: false } }), account({ properties: {} })],
  },
};
