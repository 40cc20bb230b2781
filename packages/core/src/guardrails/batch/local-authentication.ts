import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Batch/batchAccounts@2024-02-01', 'render');

export const guardrail: Guardrail = {
  id: 'batch/local-authentication',
  title: 'Batch accounts accept no shared keys',
  severity: 'medium',
  why: 'A key runs programs on every machine of the account, belongs to nobody and cannot be limited.',
  fix: 'Set allowedAuthenticationModes to ["AAD"].',
  note: 'Absent, keys and tokens of tasks are accepted as well.',
  builtin: '6f68b69f-05fe-49cd-b361-777ee9ca7e35',
  set: { '/properties/allowedAuthenticationModes': ['AAD'] },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Batch/batchAccounts' },
        {
          anyOf: [
            { field: 'Microsoft.Batch/batchAccounts/allowedAuthenticationModes', exists: false },
            {
              count: {
                field: 'Microsoft.Batch/batchAccounts/allowedAuthenticationModes[*]',
                where: { field: 'Microsoft.Batch/batchAccounts/allowedAuthenticationModes[*]', notEquals: 'AAD' },
              },
              greater: 0,
            },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/allowedAuthenticationModes/0',
        in: account({ properties: { allowedAuthenticationModes: ['SharedKey', 'AAD'] } }),
      },
      { at: '/properties', in: account({ properties: {} }) },
    ],
    good: [account({ properties: { allowedAuthenticationModes: ['AAD'] } })],
  },
};
