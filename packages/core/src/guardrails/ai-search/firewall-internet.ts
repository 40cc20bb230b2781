import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const service = sample('Microsoft.Search/searchServices@2023-11-01', 'search');

export const guardrail: Guardrail = {
  id: 'ai-search/firewall-internet',
  title: 'Firewalls of search services do not let the whole internet in',
  severity: 'high',
  why: 'A rule for every address leaves keys as the only barrier.',
  fix: 'List the few addresses that need access, or disable public network access.',
  note: 'Every range of /8 or wider fails, and so does 0.0.0.0.',
  peers: ['CKV_AZURE_210'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Search/searchServices' },
        { field: 'Microsoft.Search/searchServices/publicNetworkAccess', notIn: ['disabled', 'securedByPerimeter'] },
        {
          count: {
            field: 'Microsoft.Search/searchServices/networkRuleSet.ipRules[*]',
            where: {
              anyOf: [
                { field: 'Microsoft.Search/searchServices/networkRuleSet.ipRules[*].value', equals: '0.0.0.0' },
                {
                  value:
                    "[int(split(concat(current('Microsoft.Search/searchServices/networkRuleSet.ipRules[*].value'), '/32'), '/')[1])]",
                  lessOrEquals: 8,
                },
              ],
            },
          },
          greater: 0,
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/networkRuleSet/ipRules/0',
        in: service({ properties: { networkRuleSet: { ipRules: [{ value: '0.0.0.0/0' }] } } }),
      },
      {
        at: '/properties/networkRuleSet/ipRules/1/value',
        in: service({ properties: { networkRuleSet: { ipRules: [{ value: '203.0.113.7' }, { value: '0.0.0.0' }] } } }),
      },
    ],
    good: [
      service({ properties: { networkRuleSet: { ipRules: [{ value: '203.0.113.0/24' }] } } }),
      service({ properties: { publicNetworkAccess: 'disabled', networkRuleSet: { ipRules: [{ value: '0.0.0.0/0' }] } } }),
      service({ properties: {} }),
    ],
  },
};
