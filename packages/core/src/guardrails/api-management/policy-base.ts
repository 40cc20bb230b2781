import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { INHERITING, policyJudge } from './policies.ts';

const orderPolicy = sample('Microsoft.ApiManagement/service/apis/policies@2023-05-01-preview', 'api/orders/policy');

const SECTIONS = ['inbound', 'backend', 'outbound', 'on-error'];

/** Whether each section of a policy has `<base/>`; an empty one (`<inbound/>`) has none. */
function keepsBase(text: string): boolean {
  return SECTIONS.every((name) => {
    const start = text.indexOf(`<${name}>`);
    if (start < 0) return !text.includes(`<${name}/>`) && !text.includes(`<${name} />`);
    const end = text.indexOf(`</${name}>`, start);
    return /<base\s{0,9}\/>/.test(text.slice(start, end < 0 ? undefined : end));
  });
}

export const guardrail: Guardrail = {
  id: 'api-management/policy-base',
  title: 'API policies keep what is set above them',
  severity: 'medium',
  why: 'Without <base/> an API drops the limits and checks that are set for all.',
  fix: 'Put <base/> into each section.',
  note:
    'Judged are sections that are written. The built-in also wants those that are left out, takes <base/> only as the first ' +
    'thing of a section, and reads comments as policy. Policies that a link leads to are not read.',
  peers: ['Azure.APIM.PolicyBase'],
  judge: policyJudge(keepsBase, INHERITING),
  examples: {
    bad: [
      {
        at: '/properties/value',
        in: orderPolicy({
          properties: {
            value:
              '<policies><inbound><rate-limit calls="10" renewal-period="60" /></inbound><backend><base /></backend></policies>',
          },
        }),
      },
    ],
    good: [
      orderPolicy({ properties: { value: '<policies><!-- <inbound/> --><inbound><cors /><base /></inbound></policies>' } }),
      orderPolicy({ properties: { value: '<policies><inbound><base /></inbound><backend><base/></backend></policies>' } }),
    ],
  },
};
