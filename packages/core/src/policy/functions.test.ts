import { expect, test } from 'vitest';
import { Unknown } from '../arm/index.ts';
import type { Json } from '../resource/index.ts';
import { Float } from '../source/index.ts';
import { compileRule } from './index.ts';
import { aliases, resource } from './things.ts';

const unknown = new Unknown({ kind: 'literal', value: '', start: 0, end: 0 }, [{ kind: 'parameter', name: 'given' }]);
const REFUSED = Symbol('refused');

/** What a call gives whose arguments are the parameters a, b and c. */
function answer(call: string, parameters: { readonly [name: string]: Json }): Json | typeof REFUSED {
  const rule = { if: { field: 'type', exists: true }, then: { effect: 'modify', details: { value: `[${call}]` } } } as const;
  const { policy } = compileRule(rule, { aliases, parameters });
  if (policy === undefined) return REFUSED;
  const { value } = policy.detailsFor(resource({}), {}) as { readonly value: Json };
  if (!(value instanceof Unknown)) return value;
  return value.causes.every(({ kind }) => kind === 'error') ? REFUSED : 'unknown';
}

const cases: readonly (readonly [call: string, args: readonly Json[], expected: Json | typeof REFUSED])[] = [
  // unlike the functions of templates, these compare without case
  ['contains(a, b)', ['Hello', 'HELL'], true],
  ['contains(a, b)', [['Hello'], 'hello'], false],
  ['contains(a, b)', [{ Owner: 1 }, 'owner'], true],
  ['contains(a, b)', [['x', { a: [1] }], { a: [1] }], true],
  ['indexOf(a, b)', ['abcABC', 'C'], 2],
  ['lastIndexOf(a, b)', ['abcABC', 'c'], 5],
  ['indexOf(a, b)', [['a', 'B'], 'b'], -1],
  ['indexOf(a, b)', [null, 'b'], -1],
  ['startsWith(a, b)', ['Hello', 'hE'], true],
  ['endsWith(a, b)', ['Hello', 'LLO'], true],
  ['replace(a, b, c)', ['aXbx', 'x', '-'], 'a-b-'],
  ['replace(a, b, c)', ['a', '', '-'], REFUSED],
  // equals() is exact
  ['equals(a, b)', ['a', 'A'], false],
  ['equals(a, b)', [1, new Float(1)], true],
  ['equals(a, b)', ['1', 1], false],
  ['equals(a, b)', [{ x: [1] }, { x: [1] }], true],
  ['union(a, b)', [['a'], ['A', 'a']], ['a', 'A']],
  ['union(a, b)', [{ a: { x: 1 } }, { A: { y: 2 } }], { a: { x: 1, y: 2 } }],
  [
    'intersection(a, b)',
    [
      ['a', 'b', 'b'],
      ['b', 'c'],
    ],
    ['b'],
  ],
  ['intersection(a, b)', [['a'], { a: 1 }], REFUSED],
  // null, and what is empty
  ['empty(a)', [null], true],
  ['empty(a)', [{}], true],
  ['empty(a)', [0], REFUSED],
  ['first(a)', [''], ''],
  ['first(a)', [[]], null],
  ['last(a)', ['xyz'], 'z'],
  ['first(a)', [null], null],
  ['length(a)', [null], 0],
  ['length(a)', [{ a: 1, b: 2 }], 2],
  ['coalesce(a, b)', [null, 'x'], 'x'],
  ['json(a)', [null], {}],
  ['json(a)', ['{"a":1}'], { a: 1 }],
  ['json(a)', ['{'], REFUSED],
  ['tryGet(a, b)', [{ A: 1 }, 'a'], 1],
  ['tryGet(a, b)', [null, 'a'], null],
  ['tryGet(a, b, c)', [{ a: {} }, 'a', 'x'], REFUSED],
  ['tryGet(a, b)', [[1, 2], 1], 2],
  ['split(a, b)', ['a,b;c', [',', ';']], ['a', 'b', 'c']],
  ['split(a, b)', [null, ','], []],
  // types
  ['concat(a, b)', ['x', 1], 'x1'],
  ['concat(a, b)', ['x', true], 'xTrue'],
  ['concat(a, b)', [['x'], ['y']], ['x', 'y']],
  ['concat(a, b)', [['x'], 'y'], REFUSED],
  ['concat()', [], REFUSED],
  ['string(a)', [{ a: [1, 'x'] }], '{"a":[1,"x"]}'],
  ['string(a)', [false], 'False'],
  ['int(a)', ['12'], 12],
  ['int(a)', ['1.5'], REFUSED],
  ['int(a)', ['9223372036854775808'], REFUSED],
  ['bool(a)', ['TRUE'], true],
  ['bool(a)', ['1'], REFUSED],
  ['bool(a)', [2], true],
  ['float(a)', ['1.5'], 1.5],
  ['not(a)', ['true'], REFUSED],
  ['if(a, b, c)', [true, 1, 2], 1],
  ['if(a, b, c)', ['true', 1, 2], REFUSED],
  // numbers
  ['add(a, b)', [9223372036854775807n, 1], REFUSED],
  ['mul(a, b)', [9007199254740993n, 2], 18014398509481986n],
  ['div(a, b)', [-7, 2], -3],
  ['mod(a, b)', [-7, 2], -1],
  ['div(a, b)', [1, 0], REFUSED],
  ['min(a)', [[3, 1, 2]], 1],
  ['max(a, b)', [3, 10], 10],
  ['less(a, b)', ['a', 'b'], true],
  ['less(a, b)', [1, '2'], REFUSED],
  ['range(a, b)', [2, 3], [2, 3, 4]],
  ['range(a, b)', [0, 10001], REFUSED],
  ['padLeft(a, b, c)', [7, 3, '0'], '007'],
  ['padLeft(a, b, c)', [7, 17, '0'], REFUSED],
  ['substring(a, b, c)', ['abcdef', 2, 3], 'cde'],
  ['substring(a, b, c)', ['abc', 2, 3], REFUSED],
  ['take(a, b)', [['a', 'b'], 1], ['a']],
  ['skip(a, b)', ['abc', 1], 'bc'],
  [
    'items(a)',
    [{ b: 1, A: 2 }],
    [
      { key: 'A', value: 2 },
      { key: 'b', value: 1 },
    ],
  ],
  ['createObject(a, b)', ['x', [1]], { x: [1] }],
  // only policies have these
  ['addDays(a, b)', ['2024-02-28', 2], '2024-03-01T00:00:00.0000000Z'],
  ['addDays(a, b)', ['x', 2], REFUSED],
  ['ipRangeContains(a, b)', ['10.0.0.0/8', '10.1.2.3'], true],
  ['ipRangeContains(a, b)', ['10.0.0.0-10.0.0.9', '10.0.0.8/30'], false],
  ['ipRangeContains(a, b)', ['2001:db8::/32', '2001:db8:1::1'], true],
  ['ipRangeContains(a, b)', ['0.0.0.0/0', '::1'], false],
  ['ipRangeContains(a, b)', ['::ffff:10.0.0.1', '::ffff:a00:1'], true],
  ['ipRangeContains(a, b)', ['10.0.0.256', '10.0.0.1'], REFUSED],
  // what isn't known
  ['length(a)', [[unknown, unknown]], 2],
  ['first(a)', [[1, unknown]], 1],
  ['concat(a, b)', ['x', unknown], 'unknown'],
  ['contains(a, b)', [['x', unknown], 'y'], 'unknown'],
  ['array(a)', [unknown], 'unknown'],
  ['createArray(a)', [unknown], [unknown]],
  ['if(a, b, c)', [unknown, 1, 2], 'unknown'],
  ['or(a, b)', [unknown, true], true],
  ['and(a, b)', [unknown, true], 'unknown'],
  ['coalesce(a, b)', [unknown, 'x'], 'unknown'],
  ['tryGet(a, b)', [unknown, 'x'], 'unknown'],
];

test.each(cases.map(([call, args, expected], i) => ({ name: `${call}, case ${i}`, call, args, expected })))(
  '$name',
  ({ call, args, expected }) => {
    const written = call.replace(/\b([abc])\b(?=[,)])/g, "parameters('$1')");
    const found = answer(written, Object.fromEntries(args.map((value, i) => ['abc'[i]!, value])));
    expect(found).toEqual(expected);
  },
);

test('the clock is asked where somebody says the time', () => {
  expect(answer('utcNow()', {})).toBe('unknown');
});

test('results that grow beyond all measure are refused', () => {
  const doubled = Array.from({ length: 40 }).reduce<string>((inner) => `replace(${inner}, 'a', 'aa')`, "'a'");
  expect(answer(doubled, {})).toBe(REFUSED);
});
