import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');

export const guardrail: Guardrail = {
  id: 'storage/no-ip-rules',
  title: 'Storage account firewalls admit subnets, not addresses',
  severity: 'low',
  why:
    'Addresses change hands and hide whole offices behind them; a subnet or a private endpoint tells who is on the other ' +
    'side.',
  fix: 'Replace ipRules by virtualNetworkRules or private endpoints.',
  note:
    'The built-in also fails accounts whose firewall is open, which storage/default-network-action reports, and accounts ' +
    'whose public network access is disabled.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  builtin: '2a1a9cdf-e04d-429a-8416-3bfb72a1b26f',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Storage/storageAccounts' },
        { field: 'Microsoft.Storage/storageAccounts/publicNetworkAccess', notIn: ['Disabled', 'SecuredByPerimeter'] },
        { field: 'Microsoft.Storage/storageAccounts/networkAcls.defaultAction', equals: 'Deny' },
        { count: { field: 'Microsoft.Storage/storageAccounts/networkAcls.ipRules[*]' }, greater: 0 },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/networkAcls/ipRules/0',
        in: account({ properties: { networkAcls: { defaultAction: 'Deny', ipRules: [{ value: '203.0.113.7' }] } } }),
      },
    ],
    good: [
      account({
        properties: {
          networkAcls: {
            defaultAction: 'Deny',
            virtualNetworkRules: [{ id: "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'app')]" }],
          },
        },
      }),
      account({ properties: { networkAcls: { defaultAction: 'Deny', ipRules: [] } } }),
      account({
        properties: {
          publicNetworkAccess: 'Disabled',
          networkAcls: { defaultAction: 'Deny', ipRules: [{ value: '203.0.113.7' }] },
        },
      }),
    ],
    unknown: [
      account({
        properties: { networkAcls: { defaultAction: "[parameters('action')]", ipRules: [{ value: '203.0.113.7' }] } },
      }),
    ],
  },
};
