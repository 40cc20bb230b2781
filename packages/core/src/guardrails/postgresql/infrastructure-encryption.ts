import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforPostgreSQL/servers@2017-12-01', 'pg');

export const guardrail: Guardrail = {
  id: 'postgresql/infrastructure-encryption',
  title: 'PostgreSQL single servers encrypt twice',
  severity: 'low',
  why: 'A second layer with another algorithm and key keeps data unreadable should one layer ever turn out to be broken.',
  fix: 'Move to a flexible server; on a single server set infrastructureEncryption to Enabled when it is created.',
  note: 'Only single servers, retired on 28 March 2025, have this setting.',
  controls: ['mcsb-2/DP-4'],
  peers: ['CKV_AZURE_130'],
  builtin: '24fba194-95d6-48c0-aea7-f65bf859c598',
  set: { '/properties/infrastructureEncryption': 'Enabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DBforPostgreSQL/servers' },
        { field: 'Microsoft.DBforPostgreSQL/servers/infrastructureEncryption', notEquals: 'Enabled' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/infrastructureEncryption', in: server({ properties: { infrastructureEncryption: 'Disabled' } }) },
      { at: '/properties', in: server({ properties: {} }) },
    ],
    good: [server({ properties: { infrastructureEncryption: 'Enabled' } })],
  },
};
