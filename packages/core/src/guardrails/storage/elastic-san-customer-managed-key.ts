import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const group = sample('Microsoft.ElasticSan/elasticSans/volumeGroups@2023-01-01', 'san/group');
const san = sample('Microsoft.ElasticSan/elasticSans@2023-01-01', 'san');

export const guardrail: Guardrail = {
  id: 'storage/elastic-san-customer-managed-key',
  title: 'Volume groups of elastic SANs are encrypted with a customer-managed key',
  severity: 'low',
  why: 'With your own key you decide when it rotates and can cut off all access to the volumes by revoking it.',
  fix: 'Set encryption to EncryptionAtRestWithCustomerManagedKey and name the key in encryptionProperties.',
  note: 'Data is encrypted in any case; this matters where regulation asks for control over the key.',
  controls: ['mcsb-2/DP-5'],
  builtin: '7698f4ed-80ce-4e13-b408-ee135fa400a5',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ElasticSan/elasticSans/volumeGroups' },
        {
          field: 'Microsoft.ElasticSan/elasticSans/volumeGroups/encryption',
          notEquals: 'EncryptionAtRestWithCustomerManagedKey',
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/encryption', in: group({ properties: { encryption: 'EncryptionAtRestWithPlatformKey' } }) },
      {
        at: 'san/group#/properties',
        in: san({
          properties: {},
          resources: [{ type: 'volumeGroups', apiVersion: '2023-01-01', name: 'group', properties: {} }],
        }),
      },
    ],
    good: [group({ properties: { encryption: 'EncryptionAtRestWithCustomerManagedKey' } })],
  },
};
