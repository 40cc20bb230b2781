import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const orders = sample('Microsoft.ApiManagement/service/apis@2023-05-01-preview', 'api/orders');

export const guardrail: Guardrail = {
  id: 'api-management/api-protocols',
  title: 'APIs speak encrypted protocols only',
  severity: 'high',
  why: 'Whoever sits between reads keys and data that are sent in plain text, and changes them.',
  fix: 'Set protocols to ["https"] (or "wss").',
  note: 'Absent, it is https.',
  controls: ['mcsb-1/DP-3', 'mcsb-2/DP-3'],
  peers: ['Azure.APIM.HTTPEndpoint', 'TA-000029'],
  builtin: 'ee7495e7-3ba7-40b6-bfee-c29e22cc75d4',
  set: { '/properties/protocols': ['https'] },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ApiManagement/service/apis' },
        {
          count: {
            field: 'Microsoft.ApiManagement/service/apis/protocols[*]',
            where: { field: 'Microsoft.ApiManagement/service/apis/protocols[*]', in: ['http', 'ws'] },
          },
          greater: 0,
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/protocols/1', in: orders({ properties: { protocols: ['https', 'http'] } }) },
      { at: '/properties/protocols/0', in: orders({ properties: { protocols: ['ws'] } }) },
    ],
    good: [
      orders({ properties: { protocols: ['https'] } }),
      orders({ properties: { protocols: ['wss'] } }),
      orders({ properties: {} }),
    ],
  },
};
