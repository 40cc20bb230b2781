import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const vault = sample('Microsoft.KeyVault/vaults@2023-07-01', 'kv');

export const guardrail: Guardrail = {
  id: 'key-vault/soft-delete',
  title: 'Key vaults have soft delete',
  severity: 'low',
  why: 'Without soft delete one mistaken or malicious deletion loses keys and secrets, and the data they protect.',
  fix: 'Leave enableSoftDelete out or set it to true.',
  note:
    'Absent, it is on; the built-in reports an absent value. Since February 2025 Azure has soft delete on every vault ' +
    'and ignores a request to switch it off, also from API versions before 2019-09-01, where it was off by default; what ' +
    'remains is a template that asks for the wrong thing.',
  controls: ['mcsb-1/DP-8', 'mcsb-2/DP-8'],
  peers: ['CKV_AZURE_111', 'Azure.KeyVault.SoftDelete', '7c25f361-7c66-44bf-9b69-022acd5eb4bd'],
  builtin: '1e66c121-a66a-4b1f-9b83-0fd99bf0fc2d',
  set: { '/properties/enableSoftDelete': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.KeyVault/vaults' },
        { field: 'Microsoft.KeyVault/vaults/createMode', notEquals: 'recover' },
        { field: 'Microsoft.KeyVault/vaults/enableSoftDelete', equals: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/enableSoftDelete', in: vault({ properties: { enableSoftDelete: false } }) }],
    good: [
      vault({ properties: { enableSoftDelete: true } }),
      vault({ properties: {} }),
      sample('Microsoft.KeyVault/vaults@2018-02-14', 'old')({ properties: {} }),
    ],
  },
};
