import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const vault = sample('Microsoft.KeyVault/vaults@2023-07-01', 'kv');

export const guardrail: Guardrail = {
  id: 'key-vault/access-policies',
  title: 'Key vault access policies grant no permission to purge and not all permissions',
  severity: 'medium',
  why:
    'An application that only reads a secret needs "get"; with "all" or "purge" whoever takes it over destroys keys and ' +
    'backups beyond recovery.',
  fix: 'List the permissions that are needed; leave purge to an account that is used for nothing else.',
  note: 'Not judged where the vault uses Azure RBAC: access policies have no effect there.',
  peers: ['Azure.KeyVault.AccessPolicy'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.KeyVault/vaults' },
        { field: 'Microsoft.KeyVault/vaults/enableRbacAuthorization', notEquals: true },
        {
          count: {
            field: 'Microsoft.KeyVault/vaults/accessPolicies[*]',
            where: {
              anyOf: [
                {
                  count: {
                    field: 'Microsoft.KeyVault/vaults/accessPolicies[*].permissions.keys[*]',
                    where: {
                      field: 'Microsoft.KeyVault/vaults/accessPolicies[*].permissions.keys[*]',
                      in: ['all', 'purge'],
                    },
                  },
                  greater: 0,
                },
                {
                  count: {
                    field: 'Microsoft.KeyVault/vaults/accessPolicies[*].permissions.secrets[*]',
                    where: {
                      field: 'Microsoft.KeyVault/vaults/accessPolicies[*].permissions.secrets[*]',
                      in: ['all', 'purge'],
                    },
                  },
                  greater: 0,
                },
                {
                  count: {
                    field: 'Microsoft.KeyVault/vaults/accessPolicies[*].permissions.certificates[*]',
                    where: {
                      field: 'Microsoft.KeyVault/vaults/accessPolicies[*].permissions.certificates[*]',
                      in: ['all', 'purge'],
                    },
                  },
                  greater: 0,
                },
                {
                  count: {
                    field: 'Microsoft.KeyVault/vaults/accessPolicies[*].permissions.storage[*]',
                    where: {
                      field: 'Microsoft.KeyVault/vaults/accessPolicies[*].permissions.storage[*]',
                      in: ['all', 'purge'],
                    },
                  },
                  greater: 0,
                },
              ],
            },
          },
          greater: 0,
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/accessPolicies/0/permissions/secrets/0',
        in: vault({
          properties: {
            accessPolicies: [
              {
                tenantId: '11111111-1111-1111-1111-111111111111',
                objectId: '22222222-2222-2222-2222-222222222222',
                permissions: { secrets: ['all'] },
              },
            ],
          },
        }),
      },
      {
        at: '/properties/accessPolicies/0/permissions/keys/1',
        in: vault({
          properties: {
            accessPolicies: [
              {
                tenantId: '11111111-1111-1111-1111-111111111111',
                objectId: '22222222-2222-2222-2222-222222222222',
                permissions: { keys: ['get', 'Purge'] },
              },
            ],
          },
        }),
      },
    ],
    good: [
      vault({
        properties: {
          accessPolicies: [
            {
              tenantId: '11111111-1111-1111-1111-111111111111',
              objectId: '22222222-2222-2222-2222-222222222222',
              permissions: { secrets: ['get'] },
            },
          ],
        },
      }),
      vault({
        properties: { enableRbacAuthorization: true, accessPolicies: [{ permissions: { keys: ['all'] } }] },
      }),
    ],
  },
};
