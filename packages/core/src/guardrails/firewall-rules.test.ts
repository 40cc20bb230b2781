import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expandTemplate, ResourceGraph } from '../resource/index.ts';
import { Source } from '../source/index.ts';
import { exampleTemplate, sample } from './example.ts';
import { fewRules, narrow, notTheInternet, serverFirewall } from './firewall-rules.ts';
import type { Judge, ParameterValues } from './guardrail.ts';

const rules = serverFirewall('Microsoft.Sql/servers');
const rule = sample('Microsoft.Sql/servers/firewallRules@2021-11-01', 'sql/rule');

function outcomes(judge: Judge, startIpAddress: string, endIpAddress: string, parameters: ParameterValues = {}): string[] {
  const example = rule({ properties: { startIpAddress, endIpAddress } });
  const { resources } = expandTemplate(new Source('example.json', exampleTemplate(example)));
  const graph = new ResourceGraph(resources);
  return resources.flatMap((resource) => [...judge.judge(resource, graph, parameters)].map(({ outcome }) => outcome));
}

test.each([
  ['0.0.0.0', '255.255.255.255', ['fail']],
  ['0.0.0.1', '255.255.255.254', ['fail']],
  ['10.0.0.0', '11.0.0.0', ['fail']],
  ['10.0.0.0', '10.255.255.255', ['pass']],
  ['203.0.113.7', '203.0.113.7', ['pass']],
  ['0.0.0.0', '0.0.0.0', ['pass']],
  ['203.0.113.9', '203.0.113.7', []],
  ['203.0.113', '203.0.113.7', []],
  ['203.0.113.256', '203.0.113.256', []],
  ['::', 'ffff::', []],
  ["[parameters('start')]", '203.0.113.7', ['unknown']],
  ['203.0.113.7', "[parameters('end')]", ['unknown']],
])('a rule from %s to %s', (first, last, expected) => {
  expect(outcomes(notTheInternet(rules), first, last)).toEqual(expected);
});

test('a rule is narrow up to the number of its addresses, and none of its business beyond a /8', () => {
  const address = fc.integer({ min: 0, max: 2 ** 32 - 1 });
  fc.assert(
    fc.property(address, address, (a, b) => {
      const [first, last] = a < b ? [a, b] : [b, a];
      const count = last - first + 1;
      const wide = count > 2 ** 24;
      const answer = (maximumAddresses: number): string[] =>
        outcomes(narrow(rules), dotted(first), dotted(last), { maximumAddresses });
      expect(answer(count)).toEqual(['pass']);
      expect(answer(count - 1)).toEqual([wide ? 'pass' : 'fail']);
    }),
    { numRuns: 50 },
  );
});

test('rules of a server that is deployed twice are counted once', () => {
  const server = sample('Microsoft.Sql/servers@2021-11-01', 'sql')({ properties: {} });
  const rulesOf = [1, 2, 3].map((n) => ({ ...rule({ properties: {} }), name: `sql/rule-${n}` }));
  const { resources } = expandTemplate(new Source('example.json', exampleTemplate([server, ...rulesOf])));
  const graph = new ResourceGraph([...resources, ...resources.map((resource) => ({ ...resource }))]);
  const judge = fewRules(rules);
  const answers = graph.ofType('Microsoft.Sql/servers').flatMap((each) => [...judge.judge(each, graph, { maximumRules: 3 })]);
  expect(answers.map(({ outcome }) => outcome)).toEqual(['pass', 'pass']);
});

function dotted(address: number): string {
  return [24, 16, 8, 0].map((bits) => Math.floor(address / 2 ** bits) % 256).join('.');
}
