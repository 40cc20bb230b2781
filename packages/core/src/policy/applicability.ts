import type { Comparison } from './condition.ts';
import type { CompiledCondition } from './compile-condition.ts';
import type { Frame } from './frame.ts';
import { allOf, not, type Truth } from './truth.ts';

type Test = (frame: Frame) => Truth;

/**
 * Whether a policy is about a resource at all: what its conditions on type, name and kind say, all others being what they
 * would have to be. https://learn.microsoft.com/azure/governance/policy/concepts/policy-applicability
 */
export function applicabilityOf(condition: CompiledCondition): Test {
  const test = partOf(condition, true);
  return typeof test === 'boolean' ? () => test : test;
}

/** The part of a condition that says so; a constant where no part does. */
function partOf(condition: CompiledCondition, wanted: boolean): Test | boolean {
  switch (condition.kind) {
    case 'allOf':
      return all(condition.conditions.map((inner) => partOf(inner, wanted)));
    case 'anyOf':
      return negated(all(condition.conditions.map((inner) => negated(partOf(inner, wanted)))));
    case 'not':
      return negated(partOf(condition.condition, !wanted));
    case 'comparison':
      return isAboutKind(condition.source) ? condition.test : wanted;
  }
}

function all(parts: readonly (Test | boolean)[]): Test | boolean {
  if (parts.includes(false)) return false;
  const tests = parts.filter((part) => typeof part !== 'boolean');
  if (tests.length === 0) return true;
  return tests.length === 1 ? tests[0]! : (frame) => allOf(tests, (test) => test(frame));
}

function negated(part: Test | boolean): Test | boolean {
  return typeof part === 'boolean' ? !part : (frame) => not(part(frame));
}

/** Whether a comparison looks at what sort of resource it is. */
export function isAboutKind({ left }: Comparison): boolean {
  return left.kind === 'field' && IDENTIFYING.has(left.text.toLowerCase());
}

const IDENTIFYING: ReadonlySet<string> = new Set(['type', 'name', 'fullname', 'kind']);

/** The types, in lower case, of which a condition can be true at all; `undefined`: any. */
export function typesOf(condition: CompiledCondition): ReadonlySet<string> | undefined {
  switch (condition.kind) {
    case 'allOf':
      return condition.conditions.map(typesOf).reduce(common, undefined);
    case 'anyOf':
      return union(condition.conditions.map(typesOf));
    case 'not':
      return typesNotIn(condition.condition);
    case 'comparison':
      return typesCompared(condition, 'equals', 'in');
  }
}

function typesNotIn(condition: CompiledCondition): ReadonlySet<string> | undefined {
  switch (condition.kind) {
    case 'allOf':
      return union(condition.conditions.map(typesNotIn));
    case 'anyOf':
      return condition.conditions.map(typesNotIn).reduce(common, undefined);
    case 'not':
      return typesOf(condition.condition);
    case 'comparison':
      return typesCompared(condition, 'notEquals', 'notIn');
  }
}

function typesCompared(
  comparison: CompiledCondition & { kind: 'comparison' },
  one: string,
  several: string,
): ReadonlySet<string> | undefined {
  const { left } = comparison.source;
  if (left.kind !== 'field' || left.text.toLowerCase() !== 'type') return undefined;
  const expected = comparison.expected.constant;
  if (comparison.operator === one && typeof expected === 'string') return new Set([expected.toLowerCase()]);
  if (comparison.operator !== several || !Array.isArray(expected) || !expected.every((type) => typeof type === 'string'))
    return undefined;
  return new Set(expected.map((type: string) => type.toLowerCase()));
}

function common(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): ReadonlySet<string> | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return new Set([...a].filter((type) => b.has(type)));
}

function union(sets: readonly (ReadonlySet<string> | undefined)[]): ReadonlySet<string> | undefined {
  const known = sets.flatMap((set) => (set === undefined ? [] : [...set]));
  return sets.includes(undefined) ? undefined : new Set(known);
}
