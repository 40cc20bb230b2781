import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.Sql/servers@2021-11-01', 'sql');
const admin = sample('Microsoft.Sql/servers/administrators@2021-11-01', 'sql/ActiveDirectory');

export const guardrail: Guardrail = {
  id: 'sql/entra-admin',
  title: 'SQL servers have an administrator of Microsoft Entra ID',
  severity: 'medium',
  why:
    'Without one only SQL logins can administer the server: passwords that no second factor protects and no central ' +
    'directory revokes.',
  fix: 'Set administrators with administratorType ActiveDirectory and the id of a group, or add an administrators child.',
  note: 'The built-in only sees an administrators child; an administrator in the properties of the server counts too here.',
  controls: ['mcsb-1/IM-1', 'mcsb-2/IM-1'],
  peers: ['CKV2_AZURE_27', 'CKV2_AZURE_7', 'Azure.SQL.AAD'],
  builtin: '1f314764-cb73-4fc9-b863-8eca98ac36e9',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Sql/servers' },
        { field: 'Microsoft.Sql/servers/administrators.administratorType', notEquals: 'ActiveDirectory' },
        { field: 'Microsoft.Sql/servers/administrators.sid', exists: false },
      ],
    },
    then: { effect: 'auditIfNotExists', details: { type: 'Microsoft.Sql/servers/administrators' } },
  },
  examples: {
    bad: [{ at: '', in: server({ properties: {} }) }],
    good: [
      server({
        properties: {
          administrators: { administratorType: 'ActiveDirectory', login: 'dba', sid: '22222222-2222-2222-2222-222222222222' },
        },
      }),
      [server({ properties: {} }), admin({ properties: { administratorType: 'ActiveDirectory', login: 'dba' } })],
      server({
        properties: {},
        resources: [
          {
            type: 'administrators',
            apiVersion: '2021-11-01',
            name: 'ActiveDirectory',
            properties: { administratorType: 'ActiveDirectory', login: 'dba' },
          },
        ],
      }),
    ],
    unknown: [server({ properties: { administrators: { administratorType: "[parameters('type')]" } } })],
  },
};
