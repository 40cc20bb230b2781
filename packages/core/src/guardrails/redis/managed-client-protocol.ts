import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const database = sample('Microsoft.Cache/redisEnterprise/databases@2024-10-01', 'cache/default');
const cluster = sample('Microsoft.Cache/redisEnterprise@2024-10-01', 'cache');

export const guardrail: Guardrail = {
  id: 'redis/managed-client-protocol',
  title: 'Clients talk to managed Redis over TLS only',
  severity: 'high',
  why: 'Without encryption anybody on the path reads the access key and everything that is cached.',
  fix: 'Set clientProtocol to Encrypted, or leave it out.',
  note: 'Absent, it is Encrypted.',
  set: { '/properties/clientProtocol': 'Encrypted' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Cache/redisEnterprise/databases' },
        { field: 'Microsoft.Cache/redisEnterprise/databases/clientProtocol', equals: 'Plaintext' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/clientProtocol', in: database({ properties: { clientProtocol: 'Plaintext' } }) },
      {
        at: 'cache/default#/properties/clientProtocol',
        in: cluster({
          properties: {},
          resources: [
            { type: 'databases', apiVersion: '2024-10-01', name: 'default', properties: { clientProtocol: 'Plaintext' } },
          ],
        }),
      },
    ],
    good: [database({ properties: { clientProtocol: 'Encrypted' } }), database({ properties: {} })],
  },
};
