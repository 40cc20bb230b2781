import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { policyJudge } from './policies.ts';

const policy = sample('Microsoft.ApiManagement/service/policies@2023-05-01-preview', 'api/policy');

export const guardrail: Guardrail = {
  id: 'api-management/cors',
  title: 'API policies name the origins that may read answers',
  severity: 'medium',
  why: 'With * every page on the internet may call the API in the name of its visitor.',
  fix: 'List origins in allowed-origins of the cors policy.',
  note: 'Policies that a link leads to are not read.',
  peers: ['Azure.APIM.CORSPolicy'],
  judge: policyJudge((text) => !/<origin>\s*\*\s*<\/origin>/i.test(text)),
  examples: {
    bad: [
      {
        at: '/properties/value',
        in: policy({
          properties: {
            value: '<policies><inbound><cors><allowed-origins><origin>*</origin></allowed-origins></cors></inbound></policies>',
          },
        }),
      },
    ],
    good: [
      policy({
        properties: {
          value:
            '<policies><inbound><cors><allowed-origins><origin>https://shop.example</origin></allowed-origins></cors></inbound></policies>',
        },
      }),
    ],
  },
};
