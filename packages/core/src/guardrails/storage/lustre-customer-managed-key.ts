import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { look, test } from '../look.ts';
import { judged } from '../property.ts';

const fileSystem = sample('Microsoft.StorageCache/amlFilesystems@2024-03-01', 'lustre');

export const guardrail: Guardrail = {
  id: 'storage/lustre-customer-managed-key',
  title: 'Managed Lustre file systems are encrypted with a customer-managed key',
  severity: 'low',
  why: 'With your own key you decide when it rotates and can cut off all access by revoking it.',
  fix: 'Set encryptionSettings.keyEncryptionKey to a key in your vault.',
  note: 'Data is encrypted in any case; this matters where regulation asks for control over the key.',
  judge: {
    types: ['microsoft.storagecache/amlfilesystems'],
    judge: (resource) => {
      const key = look(resource.body, 'properties', 'encryptionSettings', 'keyEncryptionKey');
      return [
        judged(
          resource,
          key,
          test(key.value, (known) => known !== undefined && known !== null),
        ),
      ];
    },
  },
  examples: {
    bad: [{ at: '/properties', in: fileSystem({ properties: {} }) }],
    good: [
      fileSystem({
        properties: {
          encryptionSettings: {
            keyEncryptionKey: { keyUrl: 'https://kv.vault.azure.net/keys/lustre/1', sourceVault: { id: 'kv' } },
          },
        },
      }),
    ],
  },
};
