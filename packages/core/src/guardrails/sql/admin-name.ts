import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.Sql/servers@2021-11-01', 'sql');

export const guardrail: Guardrail = {
  id: 'sql/admin-name',
  title: 'SQL administrators have no predictable name',
  severity: 'low',
  why: 'Half of a guessed sign-in is the name; admin and its like are tried first on every server of the internet.',
  fix:
    'Give the login another name, or leave SQL logins out and use Microsoft Entra ID only. The name can only be chosen ' +
    'when the server is created.',
  note: 'Azure itself refuses admin, administrator, sa, root, dbmanager, loginmanager, dbo, guest and public.',
  parameters: {
    predictableNames: {
      type: 'Array',
      defaultValue: [
        'admin',
        'administrator',
        'sqladmin',
        'sqladministrator',
        'dbadmin',
        'azureadmin',
        'azureuser',
        'adminuser',
        'sqluser',
        'sa',
        'root',
        'user',
        'test',
      ],
      metadata: { description: 'Names that an administrator must not have.' },
    },
  },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Sql/servers' },
        { field: 'Microsoft.Sql/servers/administratorLogin', in: "[parameters('predictableNames')]" },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/administratorLogin', in: server({ properties: { administratorLogin: 'sqladmin' } }) },
      { at: '/properties/administratorLogin', in: server({ properties: { administratorLogin: 'Administrator' } }) },
    ],
    good: [server({ properties: { administratorLogin: 'moss-keeper-41' } }), server({ properties: {} })],
  },
};
