import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const job = sample('Microsoft.StreamAnalytics/streamingjobs@2021-10-01-preview', 'clicks');

export const guardrail: Guardrail = {
  id: 'stream-analytics/customer-managed-key',
  title: 'Stream Analytics jobs keep what they store in your own account',
  severity: 'low',
  why: 'What a job remembers lies in storage of Azure otherwise, under a key that you can neither rotate nor revoke.',
  fix: 'Set contentStoragePolicy to JobStorageAccount and name the account in jobStorageAccount.',
  note: 'Absent, it is SystemAccount, which the built-in does not see.',
  controls: ['mcsb-2/DP-5'],
  builtin: '87ba29ef-1ab3-4d82-b763-87fcd4f531f7',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.StreamAnalytics/streamingjobs' },
        { field: 'Microsoft.StreamAnalytics/streamingjobs/contentStoragePolicy', notEquals: 'JobStorageAccount' },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/contentStoragePolicy', in: job({ properties: { contentStoragePolicy: 'SystemAccount' } }) },
      { at: '/properties', in: job({ properties: {} }) },
    ],
    good: [job({ properties: { contentStoragePolicy: 'JobStorageAccount' } })],
  },
};
