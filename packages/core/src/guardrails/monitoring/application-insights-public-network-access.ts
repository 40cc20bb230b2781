import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const component = sample('Microsoft.Insights/components@2020-02-02', 'shop');

export const guardrail: Guardrail = {
  id: 'monitoring/application-insights-public-network-access',
  title: 'Application Insights are not reachable from public networks',
  severity: 'low',
  why: 'The instrumentation key stands in every web page: anybody sends false telemetry with it, from anywhere.',
  fix:
    'Set publicNetworkAccessForIngestion and publicNetworkAccessForQuery to Disabled and connect through an Azure Monitor ' +
    'private link scope.',
  note: 'Absent, both are Enabled. Browsers of visitors can send only what is public; skip it there.',
  controls: ['mcsb-2/NS-2'],
  builtin: '1bc02227-0cb6-4e11-8f53-eb0b22eab7e8',
  set: { '/properties/publicNetworkAccessForIngestion': 'Disabled', '/properties/publicNetworkAccessForQuery': 'Disabled' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Insights/components' },
        {
          anyOf: [
            { field: 'Microsoft.Insights/components/publicNetworkAccessForIngestion', notEquals: 'Disabled' },
            { field: 'Microsoft.Insights/components/publicNetworkAccessForQuery', notEquals: 'Disabled' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/publicNetworkAccessForQuery',
        in: component({ properties: { publicNetworkAccessForIngestion: 'Disabled', publicNetworkAccessForQuery: 'Enabled' } }),
      },
      {
        at: '/properties/publicNetworkAccessForIngestion',
        in: component({ properties: { publicNetworkAccessForIngestion: 'Enabled', publicNetworkAccessForQuery: 'Disabled' } }),
      },
      { at: '/properties', in: component({ properties: {} }) },
    ],
    good: [component({ properties: { publicNetworkAccessForIngestion: 'Disabled', publicNetworkAccessForQuery: 'Disabled' } })],
  },
};
