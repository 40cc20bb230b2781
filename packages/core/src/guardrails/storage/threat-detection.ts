import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');
const defender = sample('Microsoft.Security/defenderForStorageSettings@2022-12-01-preview', 'current');
const classic = sample('Microsoft.Security/advancedThreatProtectionSettings@2019-01-01', 'current');
const scope = 'Microsoft.Storage/storageAccounts/example';

export const guardrail: Guardrail = {
  id: 'storage/threat-detection',
  title: 'Threat detection of storage accounts is not switched off',
  severity: 'medium',
  why: 'Malware, leaks and access from unusual places show in the traffic; without detection nobody looks at it.',
  fix: 'Set isEnabled to true, or remove the setting and switch Defender for Storage on for the subscription.',
  note:
    'Only a setting that a template writes is judged: without one the plan of the subscription decides, which no ' +
    'template shows. PSRule wants a setting on every account.',
  peers: ['Azure.Storage.DefenderCloud'],
  set: { '/properties/isEnabled': true },
  rule: {
    if: {
      allOf: [
        {
          anyOf: [
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.Security/defenderForStorageSettings' },
                { field: 'Microsoft.Security/defenderForStorageSettings/isEnabled', notEquals: true },
              ],
            },
            {
              allOf: [
                { field: 'type', equals: 'Microsoft.Security/advancedThreatProtectionSettings' },
                { field: 'id', contains: '/Microsoft.Storage/storageAccounts/' },
                { field: 'Microsoft.Security/advancedThreatProtectionSettings/isEnabled', notEquals: true },
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
      {
        at: 'current#/properties/isEnabled',
        in: [account({ properties: {} }), defender({ scope, properties: { isEnabled: false } })],
      },
      {
        at: 'current#/properties/isEnabled',
        in: [account({ properties: {} }), classic({ scope, properties: { isEnabled: false } })],
      },
    ],
    good: [
      [account({ properties: {} }), defender({ scope, properties: { isEnabled: true } })],
      [account({ properties: {} }), classic({ scope, properties: { isEnabled: true } })],
      account({ properties: {} }),
    ],
  },
};
