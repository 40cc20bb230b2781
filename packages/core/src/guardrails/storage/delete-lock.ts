import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');
const lock = sample('Microsoft.Authorization/locks@2020-05-01', 'keep');
const scope = "[resourceId('Microsoft.Storage/storageAccounts', 'example')]";

export const guardrail: Guardrail = {
  id: 'storage/delete-lock',
  title: 'Storage accounts are locked against deletion',
  severity: 'low',
  why:
    'A deleted account takes all its containers, shares and backups along; a lock makes that two decisions instead of ' +
    'one mistake.',
  fix: 'Add a Microsoft.Authorization/locks resource with scope set to the account and level CanNotDelete.',
  note:
    'Locks of the resource group or subscription protect the account too, but stand in other templates; suppress the ' +
    'finding there.',
  controls: ['cis-6.0/9.3.9'],
  rule: {
    if: { field: 'type', equals: 'Microsoft.Storage/storageAccounts' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Authorization/locks',
        existenceCondition: { field: 'Microsoft.Authorization/locks/level', in: ['CanNotDelete', 'ReadOnly'] },
      },
    },
  },
  examples: {
    bad: [
      { at: '', in: account({ properties: {} }) },
      { at: 'keep#/properties/level', in: [account({ properties: {} }), lock({ scope, properties: { level: 'NotSpecified' } })] },
    ],
    good: [
      [account({ properties: {} }), lock({ scope, properties: { level: 'CanNotDelete' } })],
      [account({ properties: {} }), lock({ properties: { level: 'CanNotDelete' } })],
      account({
        properties: {},
        resources: [
          {
            type: 'providers/locks',
            apiVersion: '2020-05-01',
            name: 'Microsoft.Authorization/keep',
            properties: { level: 'ReadOnly' },
          },
        ],
      }),
    ],
  },
};
