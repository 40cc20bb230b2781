import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Unknown } from '../arm/index.ts';
import { isJsonObject, type Json, type JsonRecord, type Resource } from '../resource/index.ts';
import { compileRule, type Aliases, type Outcome, type PolicyCondition, type PolicyRule } from './index.ts';
import { resource } from './things.ts';

// Closures against a plain interpreter of the same language, written from the documentation, over generated rules and
// resources with values that aren't known.

const TYPE = 'Microsoft.Test/things';
const PATHS: Readonly<Record<string, string>> = {
  'Microsoft.Test/things/a': 'properties.a',
  'Microsoft.Test/things/o.b': 'properties.o.b',
  'Microsoft.Test/things/tier': 'sku.tier',
  'Microsoft.Test/things/l': 'properties.l',
  'Microsoft.Test/things/l[*]': 'properties.l[*]',
  'Microsoft.Test/things/l[*].x': 'properties.l[*].properties.x',
  'Microsoft.Test/things/l[*].m[*]': 'properties.l[*].properties.m[*]',
};
const aliases: Aliases = {
  resolve: (alias) => PATHS[alias],
  modifiable: () => undefined,
  capabilities: () => undefined,
  latestApiVersion: () => undefined,
};

type Truth = boolean | undefined;
type Loose = { readonly [key: string]: Loose } & { readonly [index: number]: Loose } & Json;

/** A member that a count is at: the field (with its `[*]`) or the name, and the value. */
interface Binding {
  readonly name: string;
  readonly value: Json;
}

class Interpreter {
  private readonly body: JsonRecord;

  constructor(body: JsonRecord) {
    this.body = body;
  }

  condition(condition: Loose, bindings: readonly Binding[]): Truth {
    if ('allOf' in condition) return all((condition['allOf'] as unknown as Loose[]).map((c) => this.condition(c, bindings)));
    if ('anyOf' in condition)
      return negate(all((condition['anyOf'] as unknown as Loose[]).map((c) => negate(this.condition(c, bindings)))));
    if ('not' in condition) return negate(this.condition(condition['not'], bindings));
    const operator = Object.keys(condition).find((key) => !['field', 'value', 'count'].includes(key))!;
    const expected = this.value(condition[operator] as Json, bindings);
    if ('value' in condition) return apply(operator, this.value(condition['value'], bindings), expected);
    if ('field' in condition) return this.field(condition['field'] as string, operator, expected, bindings);
    return this.count(condition['count'] as Loose, operator, expected, bindings);
  }

  private field(field: string, operator: string, expected: Json, bindings: readonly Binding[]): Truth {
    const found = this.find(field, bindings);
    if (found instanceof Unknown) return undefined;
    return all(
      found.map((value) => {
        if (value === OPEN) return undefined;
        return apply(operator, value === MISSING || value === null ? undefined : value, expected);
      }),
    );
  }

  /** Every value of a field; an array that isn't known as OPEN. */
  private find(field: string, bindings: readonly Binding[]): (Json | typeof MISSING | typeof OPEN)[] | Unknown {
    const bound = bindings.findLast(({ name }) => field === name || field.startsWith(`${name}.`));
    const path = PATHS[field] ?? field;
    const stars = bound ? bound.name.split('[*]').length - 1 : 0;
    let rest = path.split('.').flatMap((step) => (step.endsWith('[*]') ? [step.slice(0, -3), '*'] : [step]));
    for (let i = 0; i < stars; i++) rest = rest.slice(rest.indexOf('*') + 1);
    return walk(bound ? bound.value : this.body, rest);
  }

  private count(count: Loose, operator: string, expected: Json, bindings: readonly Binding[]): Truth {
    const field = count['field'] as string | undefined;
    const list = field === undefined ? this.value(count['value'], bindings) : this.find(field, bindings);
    if (list instanceof Unknown) return possible([0, 1, 2, 3, 1e9], operator, expected);
    const members = list as (Json | typeof OPEN)[];
    const name = field ?? (count['name'] as string | undefined) ?? 'default';
    const where = count['where'];
    const truths = members.map((value) => {
      if (value === OPEN) return 'open';
      return where === undefined ? true : this.condition(where, [...bindings, { name, value }]);
    });
    const least = truths.filter((t) => t === true).length;
    const most = truths.includes('open') ? 1e9 : least + truths.filter((t) => t === undefined).length;
    return possible(
      most === 1e9
        ? [least, least + 1, least + 2, least + 3, 1e9]
        : Array.from({ length: most - least + 1 }, (_, i) => least + i),
      operator,
      expected,
    );
  }

  private value(value: Json, bindings: readonly Binding[]): Json {
    if (Array.isArray(value)) return value.map((v: Json) => this.value(v, bindings));
    if (typeof value !== 'string' || !value.startsWith('[')) return value;
    const [, call = '', argument = ''] = /^\[(\w+)\((.*)\)\]$/.exec(value)!;
    const inner = /^'([^']*)'$/.exec(argument)?.[1];
    if (call === 'field') return this.fieldFunction(inner!, bindings);
    if (call === 'current') return bindings.find(({ name }) => name === inner)!.value;
    const of = this.value(`[${argument}]`, bindings);
    if (of instanceof Unknown) return of;
    if (call === 'length')
      return typeof of === 'string' || Array.isArray(of)
        ? of.length
        : of === null
          ? 0
          : isJsonObject(of)
            ? Object.keys(of).length
            : FAILURE;
    return of === null ? '' : typeof of === 'string' ? of.toLowerCase() : FAILURE;
  }

  private fieldFunction(field: string, bindings: readonly Binding[]): Json {
    const found = this.find(field, bindings);
    if (found instanceof Unknown) return found;
    const open = found.find((v) => v === OPEN);
    if (open !== undefined) return FAILURE;
    const bound = bindings.findLast(({ name }) => field === name || field.startsWith(`${name}.`));
    const rest = bound === undefined ? field : field.slice(bound.name.length);
    if (!rest.includes('[*]') && found[0] instanceof Unknown) return found[0];
    const values = (found as Json[]).filter((v) => v !== (MISSING as unknown));
    return field.includes('[*]') ? values : (values[0] ?? '');
  }
}

const MISSING = Symbol('missing');
const OPEN = Symbol('open');
const FAILURE = new Unknown({ kind: 'literal', value: '', start: 0, end: 0 }, [{ kind: 'error', name: 'failure' }]);

function walk(value: Json | undefined, steps: readonly string[]): (Json | typeof MISSING | typeof OPEN)[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [value === undefined ? MISSING : value];
  if (step === '*') {
    if (value instanceof Unknown) return [OPEN];
    return Array.isArray(value) ? (value as Json[]).flatMap((item) => walk(item, rest)) : [];
  }
  if (value instanceof Unknown) return [OPEN];
  const key = isJsonObject(value) ? Object.keys(value).find((k) => k.toLowerCase() === step.toLowerCase()) : undefined;
  return walk(key === undefined ? undefined : (value as JsonRecord)[key], rest);
}

function possible(counts: readonly number[], operator: string, expected: Json): Truth {
  const answers = new Set(counts.map((n) => apply(operator, n, expected)));
  return answers.size === 1 ? [...answers][0] : undefined;
}

function all(truths: readonly Truth[]): Truth {
  return truths.includes(false) ? false : truths.includes(undefined) ? undefined : true;
}

function negate(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

function apply(operator: string, actual: Json | undefined, expected: Json): Truth {
  if (operator.startsWith('not')) return negate(apply(operator[3]!.toLowerCase() + operator.slice(4), actual, expected));
  if (actual instanceof Unknown || expected instanceof Unknown) return undefined;
  switch (operator) {
    case 'exists':
      return (actual !== undefined && actual !== null) === (text(expected) === 'true');
    case 'equals':
      return same(actual ?? '', expected);
    case 'in':
      return Array.isArray(expected) ? negate(all((expected as Json[]).map((e) => negate(same(actual ?? '', e))))) : undefined;
    case 'contains':
      if (Array.isArray(actual)) return negate(all((actual as Json[]).map((a) => negate(same(a, expected)))));
      return (
        actual !== undefined &&
        !isJsonObject(actual) &&
        !isJsonObject(expected) &&
        !Array.isArray(expected) &&
        text(actual).includes(text(expected))
      );
    case 'like': {
      if (actual === undefined || Array.isArray(actual) || isJsonObject(actual)) return false;
      const [start = '', end] = text(expected).split('*');
      const whole = text(actual);
      return end === undefined
        ? whole === start
        : whole.length >= start.length + end.length && whole.startsWith(start) && whole.endsWith(end);
    }
    default: {
      if (actual === undefined || actual === null) return false;
      if (typeof actual !== typeof expected || (typeof actual !== 'number' && typeof actual !== 'string')) return undefined;
      const [a, b] = [
        typeof actual === 'string' ? actual.toLowerCase() : actual,
        typeof expected === 'string' ? expected.toLowerCase() : (expected as number),
      ];
      return operator === 'less' ? a < b : operator === 'greater' ? a > b : operator === 'lessOrEquals' ? a <= b : a >= b;
    }
  }
}

function same(a: Json, b: Json): Truth {
  if (a instanceof Unknown || b instanceof Unknown) return undefined;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && all((a as Json[]).map((v, i) => same(v, b[i] as Json)))
    );
  if (isJsonObject(a) || isJsonObject(b)) {
    if (!isJsonObject(a) || !isJsonObject(b) || Object.keys(a).length !== Object.keys(b).length) return false;
    return all(Object.keys(a).map((key) => (key in b ? same(a[key]!, b[key]!) : false)));
  }
  return text(a) === text(b);
}

function text(value: Json): string {
  return value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value).toLowerCase();
}

// ---- what is generated

const scalar = fc.constantFrom<Json>('a', 'A', 'ab', 'b', '', '1', 1, 2, 3, true, false, null, 'True');
const unknownValue = fc
  .nat(3)
  .map((n) => new Unknown({ kind: 'literal', value: n, start: 0, end: 0 }, [{ kind: 'parameter', name: `p${n}` }]));
const leaf = fc.oneof({ weight: 4, arbitrary: scalar }, { weight: 1, arbitrary: unknownValue });
const members = fc.oneof({ weight: 5, arbitrary: fc.array(leaf, { maxLength: 3 }) }, { weight: 1, arbitrary: unknownValue });
const item = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ properties: fc.record({ x: leaf, m: members }, { requiredKeys: [] }) }, { requiredKeys: [] }),
  },
  { weight: 1, arbitrary: leaf },
);
const list = fc.oneof({ weight: 5, arbitrary: fc.array(item, { maxLength: 3 }) }, { weight: 1, arbitrary: unknownValue });
const properties = fc.record(
  { a: leaf, A: leaf, o: fc.oneof(fc.record({ b: leaf }, { requiredKeys: [] }), unknownValue), l: list },
  { requiredKeys: [] },
);
const body = fc.record(
  {
    properties: fc.oneof({ weight: 9, arbitrary: properties }, { weight: 1, arbitrary: unknownValue }),
    sku: fc.record({ Tier: leaf }),
    location: leaf,
    tags: fc.record({ env: leaf }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
) as unknown as fc.Arbitrary<JsonRecord>;

const scalarFields = [
  'Microsoft.Test/things/a',
  'Microsoft.Test/things/o.b',
  'Microsoft.Test/things/tier',
  'Microsoft.Test/things/l',
  'location',
  'tags.env',
];
const arrayFields = ['Microsoft.Test/things/l[*]', 'Microsoft.Test/things/l[*].x', 'Microsoft.Test/things/l[*].m[*]'];
const anyField = fc.constantFrom(...scalarFields, ...arrayFields);

const right = (lists: boolean): fc.Arbitrary<{ readonly [operator: string]: Json }> =>
  fc
    .oneof(
      fc.tuple(fc.constantFrom('equals', 'notEquals', 'contains', 'notContains'), scalar),
      fc.tuple(fc.constantFrom('like', 'notLike'), fc.constantFrom('a*', '*', '*b', 'a', 'a*b', '')),
      fc.tuple(fc.constantFrom('less', 'lessOrEquals', 'greater', 'greaterOrEquals'), fc.constantFrom<Json>(1, 2, 'a', 'b')),
      fc.tuple(fc.constant('exists'), fc.constantFrom<Json>(true, false, 'False')),
      fc.tuple(fc.constantFrom('in', 'notIn'), lists ? fc.array(scalar, { maxLength: 3 }) : fc.constant(['a', 1])),
    )
    .map(([operator, expected]) => ({ [operator]: expected }));
const counting = fc
  .tuple(fc.constantFrom('equals', 'notEquals', 'less', 'lessOrEquals', 'greater', 'greaterOrEquals'), fc.nat(3))
  .map(([operator, n]) => ({ [operator]: n }));

const condition = fc.letrec<{ condition: PolicyCondition; inValue: PolicyCondition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'conditions' },
    fc.tuple(anyField, right(true)).map(([field, rest]) => ({ field, ...rest })),
    fc
      .tuple(fc.constantFrom(...scalarFields, ...arrayFields), right(true))
      .map(([field, rest]) => ({ value: `[field('${field}')]`, ...rest })),
    fc.tuple(anyField, counting).map(([field, rest]) => ({ value: `[length(field('${field}'))]`, ...rest })),
    fc.array(tie('condition'), { minLength: 0, maxLength: 3 }).map((allOf) => ({ allOf })),
    fc.array(tie('condition'), { minLength: 0, maxLength: 3 }).map((anyOf) => ({ anyOf })),
    tie('condition').map((not) => ({ not })),
    fc
      .tuple(
        fc.constantFrom('Microsoft.Test/things/l[*]', 'Microsoft.Test/things/l[*].m[*]'),
        fc.option(tie('condition'), { nil: undefined }),
        counting,
      )
      .map(([field, where, rest]) => ({
        count: { field, ...(where === undefined ? {} : { where }) },
        ...rest,
      })),
    fc
      .tuple(fc.array(scalar, { maxLength: 3 }), tie('inValue'), counting)
      .map(([value, where, rest]) => ({ count: { value, name: 'v', where }, ...rest })),
  ) as fc.Arbitrary<PolicyCondition>,
  inValue: fc.oneof(
    fc
      .tuple(anyField, fc.constantFrom('equals', 'notEquals', 'contains'))
      .map(([field, operator]) => ({ field, [operator]: "[current('v')]" })),
    right(true).map((rest) => ({ value: "[toLower(current('v'))]", ...rest })),
  ) as unknown as fc.Arbitrary<PolicyCondition>,
})).condition;

function outcomeOf(rule: PolicyRule, subject: Resource): Outcome {
  const { policy, diagnostics } = compileRule(rule, { aliases });
  if (policy === undefined) throw new Error(JSON.stringify(diagnostics.map((d) => d.message)));
  const outcome = policy.outcome(subject, {});
  expect(policy.evaluate(subject, {}).outcome).toBe(outcome);
  return outcome;
}

const asTruth = (outcome: Outcome): Truth => (outcome === 'fail' ? true : outcome === 'unknown' ? undefined : false);

test('closures answer like a plain interpreter', () => {
  fc.assert(
    fc.property(condition, body, (generated, shape) => {
      const subject = resource({ type: TYPE, ...shape });
      const rule: PolicyRule = { if: generated, then: { effect: 'deny' } };
      expect(asTruth(outcomeOf(rule, subject))).toBe(new Interpreter(subject.body).condition(generated as unknown as Loose, []));
    }),
    { numRuns: 3_000 },
  );
});

test('a verdict that is known stays the same whatever the unknown values turn out to be', () => {
  fc.assert(
    fc.property(
      condition,
      body,
      fc.array(fc.oneof(scalar, fc.array(scalar, { maxLength: 2 })), { minLength: 4, maxLength: 4 }),
      (generated, shape, values) => {
        const rule: PolicyRule = { if: generated, then: { effect: 'deny' } };
        const before = outcomeOf(rule, resource({ type: TYPE, ...shape }));
        if (before === 'unknown') return;
        const assigned = assign(shape, values) as JsonRecord;
        const after = outcomeOf(rule, resource({ type: TYPE, ...assigned }));
        expect(after === 'unknown' ? before : after).toBe(before);
      },
    ),
    { numRuns: 3_000 },
  );
});

test('an unknown verdict names a cause', () => {
  fc.assert(
    fc.property(condition, body, (generated, shape) => {
      const { policy } = compileRule({ if: generated, then: { effect: 'deny' } }, { aliases });
      const verdict = policy!.evaluate(resource({ type: TYPE, ...shape }), {});
      if (verdict.outcome === 'unknown') expect(verdict.causes).not.toEqual([]);
      else expect(verdict.causes).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

function assign(value: Json, values: readonly Json[]): Json {
  if (value instanceof Unknown) return values[(value.residual as { value: number }).value]!;
  if (Array.isArray(value)) return value.map((v: Json) => assign(v, values));
  return isJsonObject(value) ? Object.fromEntries(Object.entries(value).map(([key, v]) => [key, assign(v, values)])) : value;
}
