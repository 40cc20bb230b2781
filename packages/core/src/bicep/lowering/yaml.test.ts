import { describe, expect, it } from 'vitest';
import { writeJson } from '../emit/json-text.ts';
import { readYaml } from './yaml.ts';

/** Each text with what it means, written as JSON; `undefined` where it isn't read. */
const cases: readonly (readonly [text: string, expected: unknown])[] = [
  ['a: 1\nb: two', { a: 1, b: 'two' }],
  ['# comment\n---\na: x # more\nb: "# none"', { a: 'x', b: '# none' }],
  ['- 1\n- two\n- - 3\n  - 4\n- a: 5\n  b: 6', [1, 'two', [3, 4], { a: 5, b: 6 }]],
  ['a:\n- 1\n- 2\nb:\n  - 3', { a: [1, 2], b: [3] }],
  ['a: {b: [1, "x, y", {c: d}], e: null}', { a: { b: [1, 'x, y', { c: 'd' }], e: null } }],
  ["a: 'it''s'\nb: \"tab\\t\\u0041\"", { a: "it's", b: 'tab\tA' }],
  ['a: |\n  one\n  two\nb: >\n  one\n  two\n\n  three\n', { a: 'one\ntwo\n', b: 'one two\nthree\n' }],
  ['a: |-\n  one\nb: x', { a: 'one', b: 'x' }],
  ['a: one\n  two\nb: 1', { a: 'one two', b: 1 }],
  ['a: true\nb: ~\nc:\nd: ""', { a: true, b: null, c: null, d: '' }],
  ['url: http://x/y:8080\ntime: 12:30', { url: 'http://x/y:8080', time: '12:30' }],
  ['"quoted key": 1\n? complex', undefined],
  ['a: *anchor', undefined],
  ['a: [1, 2', undefined],
  ['a: 1\n  b: 2', undefined],
];

describe('readYaml', () => {
  it.each(cases)('%j', (text, expected) => {
    const value = readYaml(text);
    const read: unknown = value?.kind === 'array' || value?.kind === 'object' ? JSON.parse(written(value)) : value;
    expect(read).toEqual(expected);
  });

  it('does not follow endless nesting', () => {
    expect(readYaml('['.repeat(100_000))).toBeUndefined();
    expect(readYaml('- '.repeat(5000) + 'x')).toBeUndefined();
  });
});

function written(value: Parameters<typeof writeJson>[0] | { readonly kind: 'array' }): string {
  return value.kind === 'object'
    ? writeJson(value).text
    : JSON.stringify(
        (JSON.parse(writeJson({ kind: 'object', members: [{ key: 'list', value }] } as never).text) as { list: unknown }).list,
      );
}
