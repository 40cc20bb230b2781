import { describe, expect, test } from 'vitest';
import { Unknown } from '../arm/index.ts';
import type { Json } from '../resource/index.ts';
import { Float } from '../source/index.ts';
import { findOperator, operation, opposite } from './operators.ts';
import type { Operator } from './rule.ts';

const unknown = new Unknown({ kind: 'literal', value: '', start: 0, end: 0 }, [{ kind: 'parameter', name: 'p' }]);

const cases: readonly (readonly [actual: Json | undefined, operator: Operator, expected: Json, holds: boolean | undefined])[] = [
  // equals: both sides as text, without case
  ['Deny', 'equals', 'deny', true],
  [5, 'equals', '5', true],
  ['5', 'equals', 5, true],
  [new Float(5), 'equals', '5', false],
  [new Float(5), 'equals', '5.0', true],
  ['05', 'equals', 5, false],
  [true, 'equals', 'True', true],
  ['false', 'equals', false, true],
  [undefined, 'equals', '', true],
  [null, 'equals', '', true],
  [undefined, 'equals', 'x', false],
  [undefined, 'notEquals', 'x', true],
  ['straße', 'equals', 'STRASSE', true],
  [['a', 'B'], 'equals', ['A', 'b'], true],
  [['a'], 'equals', 'a', false],
  [{ a: 1 }, 'equals', { A: '1' }, true],
  [{ a: 1 }, 'equals', { a: 1, b: 2 }, false],
  [unknown, 'equals', 'x', undefined],
  [['a', unknown], 'equals', ['b', 'c'], false],
  [['a', unknown], 'equals', ['a', 'c'], undefined],
  // in
  ['B', 'in', ['a', 'b'], true],
  [2, 'in', ['1', '2'], true],
  [undefined, 'in', [''], true],
  [undefined, 'notIn', ['a'], true],
  ['a', 'in', ['a', unknown], true],
  ['b', 'in', ['a', unknown], undefined],
  ['b', 'notIn', ['a', unknown], undefined],
  // like: `*` only, without case
  ['Microsoft.Storage/x', 'like', 'microsoft.*', true],
  ['a?c', 'like', 'a?c', true],
  ['abc', 'like', 'a?c', false],
  ['', 'like', '*', true],
  [undefined, 'like', '*', false],
  [undefined, 'notLike', '*', true],
  ['aba', 'like', 'ab*ba', false],
  ['abba', 'like', 'ab*ba', true],
  [['a'], 'like', '*', false],
  // match: # digit, ? letter, . anything; * is itself
  ['ab12', 'match', '??##', true],
  ['AB12', 'match', 'ab##', false],
  ['AB12', 'matchInsensitively', 'ab##', true],
  ['a*c', 'match', 'a*c', true],
  ['abc', 'match', 'a*c', false],
  ['a-1', 'match', 'a.#', true],
  ['ab', 'match', '???', false],
  [undefined, 'match', '', false],
  ['12', 'notMatch', '##', false],
  // contains: part of a text, member of a list
  ['Hello World', 'contains', 'WORLD', true],
  [['a', 'B'], 'contains', 'b', true],
  [['ab'], 'contains', 'a', false],
  [[unknown, 'a'], 'contains', 'a', true],
  [[unknown], 'contains', 'a', undefined],
  [[unknown], 'notContains', 'a', undefined],
  [undefined, 'contains', '', false],
  [undefined, 'notContains', 'x', true],
  [123, 'contains', 2, true],
  // containsKey
  [{ Owner: 'x' }, 'containsKey', 'owner', true],
  [{ Owner: 'x' }, 'notContainsKey', 'team', true],
  ['owner', 'containsKey', 'owner', false],
  // order: only within a type; dates as dates
  [5, 'less', 10, true],
  [10, 'greaterOrEquals', 10, true],
  [9_007_199_254_740_993n, 'greater', 9_007_199_254_740_992n, true],
  ['8080', 'greater', 1024, undefined],
  [8080, 'greater', '1024', undefined],
  [true, 'less', 'x', undefined],
  ['TLS1_0', 'less', 'TLS1_2', true],
  ['tls1_3', 'less', 'TLS1_2', false],
  ['2024-01-01T02:00:00+02:00', 'equals', '2024-01-01', false],
  ['2024-01-01T02:00:00+02:00', 'lessOrEquals', '2024-01-01T00:00:00Z', true],
  [undefined, 'less', 5, false],
  [undefined, 'greater', 5, false],
  // exists
  [undefined, 'exists', true, false],
  [null, 'exists', 'False', true],
  ['', 'exists', 'true', true],
  [unknown, 'exists', true, undefined],
];

test.each(cases)('$1 of case %#', (actual, operator, expected, holds) => {
  const run = operation(operator, expected);
  if (typeof run === 'string') throw new Error(run);
  expect(run(actual)).toBe(holds);
});

describe('what can never be evaluated says why', () => {
  test.each<[Operator, Json]>([
    ['in', 'a'],
    ['exists', 'maybe'],
    ['less', true],
    ['like', ['a']],
    ['containsKey', { a: 1 }],
  ])('%s %j', (operator, expected) => {
    expect(typeof operation(operator, expected)).toBe('string');
  });
});

test('operators are found in any case', () => {
  expect(findOperator('NOTEQUALS')).toBe('notEquals');
  expect(findOperator('constructor')).toBeUndefined();
});

test.each<[Operator, Operator | undefined]>([
  ['equals', 'notEquals'],
  ['notIn', 'in'],
  ['less', 'greaterOrEquals'],
  ['greater', 'lessOrEquals'],
  ['exists', undefined],
])('the opposite of %s is %s', (operator, other) => {
  expect(opposite(operator)).toBe(other);
});

test('a pattern with many wildcards is matched in one pass', () => {
  const run = operation('like', `${'*a'.repeat(5_000)}*b`);
  if (typeof run === 'string') throw new Error(run);
  expect(run('a'.repeat(100_000))).toBe(false);
});
