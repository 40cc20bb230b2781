import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforMySQL/flexibleServers@2023-12-30', 'mysql');
const configuration = sample('Microsoft.DBforMySQL/flexibleServers/configurations@2023-12-30', 'mysql/aad_auth_only');

export const guardrail: Guardrail = {
  id: 'mysql/entra-only',
  title: 'MySQL flexible servers take identities of Microsoft Entra ID only',
  severity: 'medium',
  why:
    'Every native account is a password that is shared, guessed and forgotten; with Entra identities there is one place ' +
    'to protect and revoke.',
  fix: 'Add a configurations child named aad_auth_only with value ON.',
  note: 'Absent, it is OFF.',
  controls: ['mcsb-1/IM-1', 'mcsb-2/IM-1'],
  peers: ['Azure.MySQL.AADOnly'],
  builtin: '40e85574-ef33-47e8-a854-7a65c7500560',
  rule: {
    if: { field: 'type', equals: 'Microsoft.DBforMySQL/flexibleServers' },
    then: {
      effect: 'auditIfNotExists',
      details: {
        type: 'Microsoft.DBforMySQL/flexibleServers/configurations',
        name: 'aad_auth_only',
        existenceCondition: { field: 'Microsoft.DBforMySQL/flexibleServers/configurations/value', equals: 'ON' },
      },
    },
  },
  examples: {
    bad: [
      { at: '', in: server({ properties: {} }) },
      {
        at: 'mysql/aad_auth_only#/properties/value',
        in: [server({ properties: {} }), configuration({ properties: { value: 'OFF' } })],
      },
    ],
    good: [
      [server({ properties: {} }), configuration({ properties: { value: 'ON' } })],
      server({
        properties: {},
        resources: [{ type: 'configurations', apiVersion: '2023-12-30', name: 'aad_auth_only', properties: { value: 'ON' } }],
      }),
    ],
  },
};
