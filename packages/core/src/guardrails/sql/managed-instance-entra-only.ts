import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const instance = sample('Microsoft.Sql/managedInstances@2023-08-01', 'mi');
const setting = sample('Microsoft.Sql/managedInstances/azureADOnlyAuthentications@2023-08-01', 'mi/Default');

export const guardrail: Guardrail = {
  id: 'sql/managed-instance-entra-only',
  title: 'SQL managed instances take identities of Microsoft Entra ID only',
  severity: 'medium',
  why:
    'Every SQL login is a password that is shared, guessed and forgotten; with Entra identities there is one place to ' +
    'protect and revoke.',
  fix:
    'Set administrators.azureADOnlyAuthentication to true, or add an azureADOnlyAuthentications child with ' +
    'azureADOnlyAuthentication true.',
  note: 'Absent, it is false. The built-in looks at the instance alone; a child that switches SQL logins off counts too here.',
  controls: ['mcsb-1/IM-1', 'mcsb-2/IM-1'],
  peers: ['Azure.SQLMI.AADOnly'],
  builtin: '78215662-041e-49ed-a9dd-5385911b3a1f',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Sql/managedInstances' },
        { field: 'Microsoft.Sql/managedInstances/administrators.azureADOnlyAuthentication', notEquals: true },
      ],
    },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Sql/managedInstances/azureADOnlyAuthentications',
        existenceCondition: {
          field: 'Microsoft.Sql/managedInstances/azureADOnlyAuthentications/azureADOnlyAuthentication',
          equals: true,
        },
      },
    },
  },
  examples: {
    bad: [
      {
        at: '',
        in: instance({ properties: { administrators: { azureADOnlyAuthentication: false } } }),
      },
      { at: '', in: instance({ properties: {} }) },
    ],
    good: [
      instance({ properties: { administrators: { azureADOnlyAuthentication: true } } }),
      [instance({ properties: {} }), setting({ properties: { azureADOnlyAuthentication: true } })],
    ],
    unknown: [instance({ properties: { administrators: { azureADOnlyAuthentication: "[parameters('only')]" } } })],
  },
};
