import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');

export const guardrail: Guardrail = {
  id: 'storage/default-network-action',
  title: 'Storage account firewalls deny by default',
  severity: 'high',
  why:
    'Without a firewall anybody on the internet who gets hold of a key or a signature reaches the data, and every leak is ' +
    'exploitable from everywhere.',
  fix:
    'Set networkAcls.defaultAction to Deny and list the subnets and addresses that need access, or disable public network ' +
    'access.',
  note:
    'Absent, it is Allow. The built-in also fails accounts whose public network access is disabled altogether; there the ' +
    'firewall has nothing left to decide, so they pass here.',
  controls: ['cis-6.0/9.3.2.3', 'mcsb-1/NS-2', 'mcsb-2/NS-2'],
  peers: [
    'CKV_AZURE_35',
    'AVD-AZU-0012',
    'Azure.Storage.Firewall',
    '9073f073-5d60-4b46-b569-0d6baa80ed95',
    'd855ced8-6157-448f-9f1d-f05a41d046f7',
  ],
  builtin: '34c877ad-507e-4c82-993e-3452a6e0ad3c',
  set: { '/properties/networkAcls/defaultAction': 'Deny' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Storage/storageAccounts' },
        {
          field: 'Microsoft.Storage/storageAccounts/publicNetworkAccess',
          notIn: ['Disabled', 'SecuredByPerimeter'],
        },
        { field: 'Microsoft.Storage/storageAccounts/networkAcls.defaultAction', notEquals: 'Deny' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/networkAcls/defaultAction', in: account({ properties: { networkAcls: { defaultAction: 'Allow' } } }) },
      { at: '/properties', in: account({ properties: {} }) },
    ],
    good: [
      account({ properties: { networkAcls: { defaultAction: 'Deny' } } }),
      account({ properties: { publicNetworkAccess: 'Disabled' } }),
    ],
  },
};
