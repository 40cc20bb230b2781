import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const server = sample('Microsoft.DBforMySQL/servers@2017-12-01', 'mysql');

export const guardrail: Guardrail = {
  id: 'mysql/infrastructure-encryption',
  title: 'MySQL single servers encrypt twice',
  severity: 'low',
  why: 'A second layer with another algorithm and key keeps data unreadable should one layer ever turn out to be broken.',
  fix: 'Move to a flexible server; on a single server set infrastructureEncryption to Enabled when it is created.',
  note: 'Only single servers, retired on 16 September 2024, have this setting.',
  controls: ['mcsb-2/DP-4'],
  peers: ['CKV_AZURE_96'],
  builtin: '3a58212a-c829-4f13-9872-6371df2fd0b4',
  set: { '/properties/infrastructureEncryption': 'Enabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.DBforMySQL/servers' },
        { field: 'Microsoft.DBforMySQL/servers/infrastructureEncryption', notEquals: 'Enabled' },
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
