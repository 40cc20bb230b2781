import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const service = sample('Microsoft.ApiManagement/service@2023-05-01-preview', 'api');

export const guardrail: Guardrail = {
  id: 'api-management/minimum-api-version',
  title: 'API Management hands out secrets by safe versions of its API only',
  severity: 'medium',
  why: 'Older versions of the API show secrets to everybody who may read the service.',
  fix: 'Set apiVersionConstraint.minApiVersion to 2021-08-01 or newer.',
  peers: ['Azure.APIM.MinAPIVersion', 'TA-000034'],
  set: { '/properties/apiVersionConstraint/minApiVersion': '2021-08-01' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.ApiManagement/service' },
        {
          anyOf: [
            { field: 'Microsoft.ApiManagement/service/apiVersionConstraint.minApiVersion', exists: false },
            { field: 'Microsoft.ApiManagement/service/apiVersionConstraint.minApiVersion', less: '2021-08-01' },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/apiVersionConstraint/minApiVersion',
        in: service({ properties: { apiVersionConstraint: { minApiVersion: '2019-12-01' } } }),
      },
      { at: '/properties', in: service({ properties: {} }) },
    ],
    good: [
      service({ properties: { apiVersionConstraint: { minApiVersion: '2021-08-01' } } }),
      service({ properties: { apiVersionConstraint: { minApiVersion: '2023-05-01-preview' } } }),
    ],
  },
};
