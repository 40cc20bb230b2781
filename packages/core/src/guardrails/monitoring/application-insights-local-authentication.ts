import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const component = sample('Microsoft.Insights/components@2020-02-02', 'shop');

export const guardrail: Guardrail = {
  id: 'monitoring/application-insights-local-authentication',
  title: 'Application Insights takes data only from who signs in',
  severity: 'low',
  why: 'The key stands in every page and app; with it anybody fills your logs with what he likes.',
  fix: 'Set DisableLocalAuth to true and give senders the role Monitoring Metrics Publisher.',
  note: 'Absent, it is false. Browsers cannot sign in; skip it for pages.',
  controls: ['mcsb-2/IM-1'],
  peers: ['Azure.AppInsights.LocalAuth'],
  builtin: '199d5677-e4d9-4264-9465-efe1839c06bd',
  set: { '/properties/DisableLocalAuth': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Insights/components' },
        { field: 'Microsoft.Insights/components/DisableLocalAuth', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/DisableLocalAuth', in: component({ properties: { DisableLocalAuth: false } }) },
      { at: '/properties', in: component({ properties: {} }) },
    ],
    good: [component({ properties: { DisableLocalAuth: true } })],
  },
};
