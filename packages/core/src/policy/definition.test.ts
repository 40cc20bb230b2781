import { expect, test } from 'vitest';
import { Source } from '../source/index.ts';
import { compilePolicy, memberParameters, readDefinition, readInitiative } from './index.ts';
import { classify } from './classify.ts';
import { aliases, resource } from './things.ts';

const read = (text: string): ReturnType<typeof readDefinition> => readDefinition(new Source('policy.json', text));

/** The code of the one thing that is wrong, and the text at its place. */
function problem(text: string): readonly [string, string] {
  const reading = read(text);
  const { diagnostics } = reading.definition ? compilePolicy(reading.definition, { aliases }) : reading;
  expect(diagnostics).toHaveLength(1);
  const [{ code, span }] = diagnostics as [(typeof diagnostics)[0]];
  return [code, text.slice(span.start, span.end)];
}

const rule = (condition: string, then = '{"effect":"deny"}'): string => `{"if":${condition},"then":${then}}`;
const field = '{"field":"type","equals":"x"}';

test.each<[text: string, code: string, at: string]>([
  ['{"then":{"effect":"deny"}}', 'policy/no-rule', '{"then":{"effect":"deny"}}'],
  [`{"if":${field}}`, 'policy/missing-then', `{"if":${field}}`],
  [rule(field, '{}'), 'policy/missing-effect', '{}'],
  [rule(field, '{"effect":"destroy"}'), 'policy/unknown-effect', '"destroy"'],
  [rule('{"field":"type"}'), 'policy/no-operator', '{"field":"type"}'],
  [rule('{"equals":"x"}'), 'policy/no-subject', '{"equals":"x"}'],
  [rule('{"field":"type","equals":"x","in":["x"]}'), 'policy/several-operators', '"in"'],
  [rule('{"field":"type","value":"x","equals":"x"}'), 'policy/several-subjects', '"value"'],
  [rule('{"field":"type","equls":"x"}'), 'policy/unexpected-property', '"equls"'],
  [rule(`{"allOf":[${field}],"field":"name"}`), 'policy/unexpected-property', '"field"'],
  [rule('{"anyOf":1}'), 'policy/no-array', '1'],
  [rule('{"not":[]}'), 'policy/no-condition', '[]'],
  [rule('{"count":{},"equals":0}'), 'policy/no-count', '{}'],
  [rule('{"count":{"field":"a/b/c[*]","name":"x"},"equals":0}'), 'policy/count-name', '"x"'],
  [rule('{"value":"[parameters(\'x\']","equals":1}'), 'policy/syntax', '"[parameters(\'x\']"'],
  [rule('{"value":"[copyIndex()]","equals":1}'), 'policy/unknown-function', '"[copyIndex()]"'],
  [rule('{"value":"[length()]","equals":1}'), 'policy/argument-count', '"[length()]"'],
  [rule('{"value":"[current(\'x\')]","equals":1}'), 'policy/current-outside-count', '"[current(\'x\')]"'],
  [rule('{"field":"type","in":"x"}'), 'policy/bad-operand', '"x"'],
  [rule(field, '{"effect":"auditIfNotExists"}'), 'policy/missing-related-type', '"auditIfNotExists"'],
  [`{"policyRule":${rule(field, '{"effect":"[parameters(\'e\')]"}')}}`, 'policy/unknown-parameter', '"[parameters(\'e\')]"'],
  ['[]', 'policy/no-definition', '[]'],
  ['', 'json/empty', ''],
])('%s: %s', (text, code, at) => {
  expect(problem(text)).toEqual([code, at]);
});

test('parameters whose defaults depend on each other', () => {
  const parameters = '{"a":{"defaultValue":"[parameters(\'b\')]"},"b":{"defaultValue":"[parameters(\'a\')]"}}';
  const text = `{"parameters":${parameters},"policyRule":${rule('{"field":"name","equals":"[parameters(\'a\')]"}')}}`;
  expect(problem(text)[0]).toBe('policy/parameter-cycle');
});

test('a modify of what is not modifiable', () => {
  const operation = '{"operation":"addOrReplace","field":"Microsoft.Test/things/open","value":1}';
  const then = `{"effect":"modify","details":{"operations":[${operation}]}}`;
  expect(problem(rule(field, then))).toEqual(['policy/not-modifiable', operation]);
});

test.each([
  ['10,000 conditions', rule(`{"anyOf":[${Array.from({ length: 10_000 }, () => field).join()}]}`), 'policy/too-many-conditions'],
  ['conditions 400 deep', rule('{"not":'.repeat(200) + field + '}'.repeat(200)), 'policy/too-deep'],
  ['JSON 100,000 deep', rule('{"not":'.repeat(100_000)), 'json/too-deep'],
  [
    'an expression 2,000 deep',
    rule(`{"value":"[${'concat('.repeat(2_000)}'x'${')'.repeat(2_000)}]","equals":1}`),
    'policy/syntax',
  ],
])('%s are refused at once', (_, text, code) => {
  expect(read(text).diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
});

test('loops in loops in loops come to an end', () => {
  const loops = (depth: number): string =>
    depth === 0
      ? '{"value":"[current()]","equals":-1}'
      : `{"count":{"value":"[range(0, 10000)]","where":${loops(depth - 1)}},"greater":0}`;
  const { definition } = read(rule(loops(4)));
  const verdict = compilePolicy(definition!, { aliases }).policy!.evaluate(resource({}), {});
  expect(verdict.outcome).toBe('unknown');
});

test('a definition as Azure shows it, and one as files hold it', () => {
  const properties = `{"displayName":"d","mode":"Indexed","parameters":{"e":{"type":"String","defaultValue":"audit"}},"policyRule":${rule(field, '{"effect":"[parameters(\'E\')]"}')}}`;
  for (const text of [properties, `{"name":"n","properties":${properties}}`]) {
    const { definition } = read(text);
    expect([definition?.displayName, definition?.mode, definition?.parameters?.[0]?.type]).toEqual(['d', 'Indexed', 'String']);
    expect(compilePolicy(definition!, { aliases }).policy?.evaluate(resource({ type: 'x' }), {}).effect).toBe('audit');
  }
});

test.each([
  ['{"policyType":"Static","policyRule":RULE}', 'static'],
  ['{"mode":"Microsoft.Kubernetes.Data","policyRule":RULE}', 'dataPlane'],
  ['{"policyRule":{"if":IF,"then":{"effect":"manual"}}}', 'manual'],
  [
    '{"policyRule":{"if":IF,"then":{"effect":"auditIfNotExists","details":{"type":"Microsoft.Security/assessments"}}}}',
    'assessment',
  ],
  [
    '{"policyRule":{"if":IF,"then":{"effect":"auditIfNotExists","details":{"type":"Microsoft.GuestConfiguration/guestConfigurationAssignments"}}}}',
    'guestConfiguration',
  ],
  [
    '{"policyRule":{"if":IF,"then":{"effect":"auditIfNotExists","details":{"type":"Microsoft.Insights/diagnosticSettings"}}}}',
    'related',
  ],
  ['{"policyRule":RULE}', 'property'],
])('%s is of class %s', (text, kind) => {
  const { definition } = read(text.replace('RULE', rule(field)).replace('IF', field));
  expect(classify(definition!)).toBe(kind);
});

test('an initiative hands its parameters on', () => {
  const member =
    '{"policyDefinitionId":"/x","policyDefinitionReferenceId":"r","groupNames":["g"],"parameters":{"e":{"value":"[parameters(\'effect\')]"},"n":{"value":1}}}';
  const text = `{"properties":{"parameters":{"effect":{"defaultValue":"audit"}},"policyDefinitions":[${member}],"policyDefinitionGroups":[{"name":"g","category":"c"}]}}`;
  const { initiative, diagnostics } = readInitiative(new Source('set.json', text));
  expect(diagnostics).toEqual([]);
  const [first] = initiative!.members;
  expect([first?.referenceId, first?.groupNames, initiative!.groups[0]?.category]).toEqual(['r', ['g'], 'c']);
  expect(memberParameters(initiative!, first!, {}).values).toEqual({ e: 'audit', n: 1 });
  expect(memberParameters(initiative!, first!, { Effect: 'deny' }).values).toEqual({ e: 'deny', n: 1 });
});
