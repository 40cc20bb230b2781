import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.Sql/servers@2021-11-01', 'sql');
const setting = sample('Microsoft.Sql/servers/azureADOnlyAuthentications@2021-11-01', 'sql/Default');

export const guardrail: Guardrail = {
  id: 'sql/entra-only',
  title: 'SQL servers take identities of Microsoft Entra ID only',
  severity: 'medium',
  why:
    'Every SQL login is a password that is shared, guessed and forgotten; with Entra identities there is one place to ' +
    'protect and revoke.',
  fix:
    'Set administrators.azureADOnlyAuthentication to true, or add an azureADOnlyAuthentications child with ' +
    'azureADOnlyAuthentication true.',
  note:
    'Absent, it is false. Servers that Synapse manages are left out as in the built-in, which looks at the server alone; ' +
    'a child that switches SQL logins off counts too here.',
  controls: ['mcsb-1/IM-1', 'mcsb-2/IM-1'],
  peers: ['Azure.SQL.AADOnly'],
  builtin: 'abda6d70-9778-44e7-84a8-06713e6db027',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Sql/servers' },
        { field: 'Microsoft.Sql/servers/administrators.azureADOnlyAuthentication', notEquals: true },
      ],
    },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.Sql/servers/azureADOnlyAuthentications',
        existenceCondition: {
          field: 'Microsoft.Sql/servers/azureADOnlyAuthentications/azureADOnlyAuthentication',
          equals: true,
        },
      },
    },
  },
  examples: {
    bad: [
      {
        at: '',
        in: server({ properties: { administrators: { azureADOnlyAuthentication: false } } }),
      },
      { at: '', in: server({ properties: {} }) },
    ],
    good: [
      server({ properties: { administrators: { azureADOnlyAuthentication: true } } }),
      [server({ properties: {} }), setting({ properties: { azureADOnlyAuthentication: true } })],
      server({
        properties: {},
        resources: [
          {
            type: 'azureADOnlyAuthentications',
            apiVersion: '2021-11-01',
            name: 'Default',
            properties: { azureADOnlyAuthentication: true },
          },
        ],
      }),
    ],
    unknown: [server({ properties: { administrators: { azureADOnlyAuthentication: "[parameters('only')]" } } })],
  },
};
