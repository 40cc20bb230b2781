import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');

export const guardrail: Guardrail = {
  id: 'storage/sas-expiration-policy',
  title: 'Storage accounts limit how long signatures live',
  severity: 'medium',
  why: 'A shared access signature without a near end stays valid long after the person or partner it was made for has gone.',
  fix: 'Set sasPolicy.sasExpirationPeriod, for example 7.00:00:00.',
  peers: ['CKV2_AZURE_41'],
  builtin: 'bc1b984e-ddae-40cc-801a-050a030e4fbe',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Storage/storageAccounts' },
        { field: 'Microsoft.Storage/storageAccounts/sasPolicy.sasExpirationPeriod', exists: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties', in: account({ properties: {} }) }],
    good: [account({ properties: { sasPolicy: { sasExpirationPeriod: '7.00:00:00' } } })],
  },
};
