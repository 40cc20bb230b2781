import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const instance = sample('Microsoft.Sql/managedInstances@2023-08-01', 'mi');
const admin = sample('Microsoft.Sql/managedInstances/administrators@2023-08-01', 'mi/ActiveDirectory');

export const guardrail: Guardrail = {
  id: 'sql/managed-instance-entra-admin',
  title: 'SQL managed instances have an administrator of Microsoft Entra ID',
  severity: 'medium',
  why:
    'Without one only SQL logins can administer the instance: passwords that no second factor protects and no central ' +
    'directory revokes.',
  fix: 'Set administrators with administratorType ActiveDirectory and the id of a group, or add an administrators child.',
  peers: ['Azure.SQLMI.AAD'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Sql/managedInstances' },
        { field: 'Microsoft.Sql/managedInstances/administrators.administratorType', notEquals: 'ActiveDirectory' },
        { field: 'Microsoft.Sql/managedInstances/administrators.sid', exists: false },
      ],
    },
    then: { effect: 'auditIfNotExists', details: { type: 'Microsoft.Sql/managedInstances/administrators' } },
  },
  examples: {
    bad: [{ at: '', in: instance({ properties: {} }) }],
    good: [
      instance({
        properties: {
          administrators: { administratorType: 'ActiveDirectory', login: 'dba', sid: '22222222-2222-2222-2222-222222222222' },
        },
      }),
      [instance({ properties: {} }), admin({ properties: { administratorType: 'ActiveDirectory', login: 'dba' } })],
      instance({
        properties: {},
        resources: [
          {
            type: 'administrators',
            apiVersion: '2023-08-01',
            name: 'ActiveDirectory',
            properties: { administratorType: 'ActiveDirectory', login: 'dba' },
          },
        ],
      }),
    ],
    unknown: [instance({ properties: { administrators: { administratorType: "[parameters('type')]" } } })],
  },
};
