import { describe, expect, it } from 'vitest';
import { readJson, Source } from '../../source/index.ts';
import { selectTokens } from './json-path.ts';
import { jsonValue } from './load.ts';
import type { Value } from './value.ts';

const source = new Source('x.json', '{"a": {"b c": [1, 2, 3], "d": {"b": 4}}, "l": [{"n": "x", "p": 1}, {"n": "y", "p": 7}]}');
const root = jsonValue(readJson(source).root!, source, 'plain');

describe('selectTokens', () => {
  it.each([
    ['$', 1],
    ['a.d.b', 4],
    ['$.a.d.b', 4],
    ["$['a']['d'].b", 4],
    ["$.a['b c'][0]", 1],
    ["$.a['b c'][-1]", 3],
    ["$.a['b c'][0,2]", [1, 3]],
    ["$.a['b c'][*]", [1, 2, 3]],
    ['$..b', 4],
    ['$.l[*].n', ['x', 'y']],
    ['$.l[?(@.p > 3)].n', 'y'],
    ["$.l[?(@.n == 'x')].p", 1],
    ['$.l[?(@.q)].p', []],
    ['$.none', []],
    ['$.a[', []],
  ])('%s', (path, expected) => {
    const found = selectTokens(root, path);
    if (path === '$') expect(found).toEqual([root]);
    else expect(found.map(plain)).toEqual(Array.isArray(expected) ? expected : [expected]);
  });
});

function plain(value: Value): unknown {
  if (value.kind === 'integer') return Number(value.value);
  return value.kind === 'string' ? value.value : value.kind;
}
